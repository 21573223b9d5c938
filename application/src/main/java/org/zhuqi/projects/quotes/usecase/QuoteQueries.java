package org.zhuqi.projects.quotes.usecase;

import java.time.LocalDate;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.quotes.Quote;
import org.zhuqi.projects.quotes.QuoteId;
import org.zhuqi.projects.quotes.QuotePurpose;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Reads quotes for those who write with them; scopes are those of {@code ProjectsRight.WORK}. */
@Port
public interface QuoteQueries {
    /** A quote with the day from which its speaker allows the use. */
    record Usable(QuoteId id, ProjectId project, LocalText projectName, Quote.Said said, LocalDate allowed) {}

    /** Those whose speakers allow the use on the day, the latest said first; no others. */
    Page<Usable> usable(Scope scope, QuotePurpose purpose, LocalDate asOf, PageRequest page);
}
