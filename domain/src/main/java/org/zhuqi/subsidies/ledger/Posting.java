package org.zhuqi.subsidies.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * A balanced move of money, never changed: of every source as much leaves one account as comes to the other.
 *
 * @param matter whose money it is, null for the programme's own
 * @param document number of the paper it rests on, or the identifier of the record
 */
public record Posting(
        PostingId id,
        ProgrammeId programme,
        @Nullable Matter matter,
        Cause cause,
        String document,
        List<Entry> entries,
        UserId by,
        String byName,
        Instant at) {
    /** Longest number of a document. */
    public static final int MAX_DOCUMENT = 100;

    /** Whose money moves. */
    public record Matter(ApplicationId application, EnterpriseId enterprise, ReportingUnitId unit) {}

    public Posting {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a posting moves something");
        }
        Map<FundingSource, Money> sums = new EnumMap<>(FundingSource.class);
        for (Entry entry : entries) {
            if (entry.account() != cause.from() && entry.account() != cause.to()) {
                throw new IllegalArgumentException(cause + " does not touch " + entry.account());
            }
            sums.merge(entry.source(), entry.amount(), Money::plus);
        }
        if (!sums.values().stream().allMatch(Money::isZero)) {
            throw new IllegalArgumentException("a posting is balanced in every source: " + sums);
        }
        if (matter == null && (cause.from().ofApplication() || cause.to().ofApplication())) {
            throw new IllegalArgumentException(cause + " is about an application");
        }
    }

    /** How much moved. */
    public Money amount() {
        return entries.stream()
                .filter(entry -> entry.account() == cause.to())
                .map(Entry::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
