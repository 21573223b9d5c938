package org.zhuqi.projects.quotes;

import java.util.List;
import java.util.Optional;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.Port;

/** The quotes about projects. */
@Port
public interface Quotes {
    Optional<Quote> find(QuoteId id);

    /** Finds it and keeps others from changing it until the transaction ends. */
    Optional<Quote> findForChange(QuoteId id);

    /** About a project, the latest said first. */
    List<Quote> of(ProjectId project);

    void add(Quote quote);

    /** Saves what was allowed or withdrawn; refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Quote quote);
}
