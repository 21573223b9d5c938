package org.zhuqi.subsidies.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;

/** The ledger kept in memory. */
public final class InMemoryLedger implements Ledger {
    private final Map<ProgrammeId, LedgerBook> books = new HashMap<>();
    private final List<Posting> postings = new ArrayList<>();

    @Override
    public LedgerBook open(ProgrammeId programme, @Nullable ApplicationId application) {
        return books.getOrDefault(programme, LedgerBook.empty(programme));
    }

    @Override
    public Money awardedSince(EnterpriseId enterprise, Instant from, Instant until, ApplicationId except) {
        Set<ApplicationId> made = new HashSet<>();
        for (Posting posting : postings) {
            Posting.Matter matter = posting.matter();
            if (matter != null
                    && posting.cause() == Cause.AWARD
                    && matter.enterprise().equals(enterprise)
                    && !matter.application().equals(except)
                    && !posting.at().isBefore(from)
                    && posting.at().isBefore(until)) {
                made.add(matter.application());
            }
        }
        Money sum = Money.ZERO;
        for (Posting posting : postings) {
            Posting.Matter matter = posting.matter();
            if (matter != null
                    && made.contains(matter.application())
                    && posting.at().isBefore(until)) {
                for (Entry entry : posting.entries()) {
                    sum = entry.account().ofAward() ? sum.plus(entry.amount()) : sum;
                }
            }
        }
        return sum;
    }

    @Override
    public Map<EnterpriseId, Money> awardedTo(
            Collection<EnterpriseId> enterprises, ProgrammeId programme, Instant until) {
        Map<EnterpriseId, Money> awarded = new HashMap<>();
        for (Posting posting : postings) {
            Posting.Matter matter = posting.matter();
            if (matter != null
                    && posting.programme().equals(programme)
                    && enterprises.contains(matter.enterprise())
                    && posting.at().isBefore(until)) {
                posting.entries().stream()
                        .filter(entry -> entry.account().ofAward())
                        .forEach(entry -> awarded.merge(matter.enterprise(), entry.amount(), Money::plus));
            }
        }
        awarded.values().removeIf(Money::isZero);
        return awarded;
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
