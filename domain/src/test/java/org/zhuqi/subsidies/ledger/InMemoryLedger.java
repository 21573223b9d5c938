package org.zhuqi.subsidies.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;

/** The ledger kept in memory. */
public final class InMemoryLedger implements Ledger {
    private final Map<ProgrammeId, LedgerBook> books = new HashMap<>();
    private final List<Posting> postings = new ArrayList<>();

    @Override
    public LedgerBook open(ProgrammeId programme, @Nullable ApplicationId application) {
        return books.getOrDefault(programme, LedgerBook.empty(programme));
    }

    @Override
    public void post(Posting posting) {
        books.put(posting.programme(), open(posting.programme(), null).after(posting));
        postings.add(posting);
    }

    public List<Posting> postings() {
        return List.copyOf(postings);
    }
}
