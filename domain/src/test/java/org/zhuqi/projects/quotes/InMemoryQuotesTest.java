package org.zhuqi.projects.quotes;

import java.util.UUID;
import org.zhuqi.projects.ProjectId;

class InMemoryQuotesTest extends QuotesContract {
    private final Quotes quotes = new InMemoryQuotes();

    @Override
    protected Quotes quotes() {
        return quotes;
    }

    @Override
    protected ProjectId project() {
        return new ProjectId(UUID.randomUUID());
    }
}
