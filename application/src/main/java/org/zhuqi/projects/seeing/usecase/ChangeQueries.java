package org.zhuqi.projects.seeing.usecase;

import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/**
 * What became otherwise between two days, from what was recorded at the time; scopes are those of {@code ProjectsRight.READ}.
 * Projects are chosen by what they are now.
 */
@Port
public interface ChangeQueries {
    /** Steps taken, the newest first. */
    Page<Changes.Step> steps(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page);

    /** Lights that turned, the most urgent now first. */
    Page<Changes.Turn> turns(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page);

    /** Problems found, the newest first. */
    Page<Changes.Trouble> found(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page);

    /** Problems solved and not opened again by the last day, the newest first. */
    Page<Changes.Trouble> solved(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page);

    /** Milestones of which something else was expected before, the newest first. */
    Page<Changes.Shift> shifts(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page);

    /** The months that ended, project by project, the most first. */
    Page<Changes.Invested> invested(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page);

    /** The same in all. */
    Money investedInAll(Scope scope, ProjectQueries.Filter filter, Changes.Span span);
}
