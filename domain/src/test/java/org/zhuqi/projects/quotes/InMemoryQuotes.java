package org.zhuqi.projects.quotes;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.SharedError;

public final class InMemoryQuotes implements Quotes {
    private final Map<QuoteId, Quote> stored = new LinkedHashMap<>();

    @Override
    public Optional<Quote> find(QuoteId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Quote> findForChange(QuoteId id) {
        return find(id);
    }

    @Override
    public List<Quote> of(ProjectId project) {
        return stored.values().stream()
                .filter(quote -> quote.project().equals(project))
                .sorted(Comparator.comparing((Quote quote) -> quote.said().day())
                        .thenComparing(quote -> quote.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public void add(Quote quote) {
        stored.put(quote.id(), quote);
    }

    @Override
    public void save(Quote quote) {
        Quote before = stored.get(quote.id());
        if (before == null || before.version() != quote.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(
                quote.id(),
                new Quote(
                        quote.id(),
                        quote.project(),
                        quote.said(),
                        quote.recorded(),
                        quote.consents(),
                        quote.version() + 1));
    }
}
