package org.zhuqi.subsidies.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.Posting;

/**
 * What an enterprise asks of its award for what it spent; put together as a draft, filed as a whole, ruled on line by line.
 *
 * @param filedAt null while it is a draft
 * @param ruling who accepted what, null before
 * @param version for optimistic locking
 */
@With
@Builder
public record Claim(
        ClaimId id,
        ProgrammeId programme,
        LocalText programmeTitle,
        Posting.Matter matter,
        LocalText enterpriseName,
        List<ClaimLine> lines,
        State state,
        UserId by,
        String byName,
        Instant at,
        @Nullable Instant filedAt,
        @Nullable Ruling ruling,
        long version) {
    /** Most lines of one claim. */
    public static final int MAX_LINES = 200;

    /** Where a claim stands, with the one table of what may follow. */
    public enum State {
        DRAFT,
        FILED,
        DECIDED,
        /** By the enterprise, or since the award was revoked. */
        WITHDRAWN;

        private static final Map<State, Set<State>> TABLE = Map.of(
                DRAFT,
                Set.of(FILED, WITHDRAWN),
                FILED,
                Set.of(DECIDED, WITHDRAWN),
                DECIDED,
                Set.of(),
                WITHDRAWN,
                Set.of());

        public boolean mayBecome(State next) {
            return TABLE.get(this).contains(next);
        }
    }

    public record Ruling(UserId by, String byName, Instant at) {}

    public Claim {
        lines = List.copyOf(lines);
    }

    public Money claimed() {
        return lines.stream().map(ClaimLine::claimed).reduce(Money.ZERO, Money::plus);
    }

    /** What was accepted; nothing before the ruling. */
    public Money accepted() {
        return state == State.DECIDED
                ? lines.stream().map(ClaimLine::counts).reduce(Money.ZERO, Money::plus)
                : Money.ZERO;
    }

    /** The invoices public money is asked or given for through it. */
    public Set<FundingKey> keys() {
        return state == State.FILED || state == State.DECIDED
                ? lines.stream()
                        .filter(line -> line.counts().isPositive())
                        .map(line -> line.invoice().key())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Adds an invoice as the last line; one invoice stands on it once. */
    public Claim with(ClaimLine line) {
        requireDraft();
        if (lines.size() >= MAX_LINES) {
            throw SubsidiesError.CLAIM_FULL.refused(MAX_LINES);
        }
        if (lines.stream().anyMatch(l -> l.invoice().key().equals(line.invoice().key()))) {
            throw SubsidiesError.INVOICE_CLAIMED.refused(line.invoice().number());
        }
        int last = lines.stream().mapToInt(ClaimLine::number).max().orElse(0);
        List<ClaimLine> more = new ArrayList<>(lines);
        more.add(line.withNumber(last + 1));
        return withLines(more);
    }

    /** Takes a line off; one that is not there stays away. */
    public Claim without(int number) {
        requireDraft();
        return withLines(lines.stream().filter(line -> line.number() != number).toList());
    }

    private void requireDraft() {
        if (state != State.DRAFT) {
            throw SubsidiesError.CLAIM_CLOSED.refused();
        }
    }

    public Claim file(Instant now) {
        requireDraft();
        if (lines.isEmpty()) {
            throw SubsidiesError.CLAIM_EMPTY.refused();
        }
        return become(State.FILED).withFiledAt(now);
    }

    public Claim withdraw() {
        return become(State.WITHDRAWN);
    }

    /** @param outcomes by number of the line, of every line */
    public Claim rule(Map<Integer, ClaimLine.Outcome> outcomes, Ruling by) {
        Claim decided = become(State.DECIDED);
        return decided.withRuling(by)
                .withLines(lines.stream()
                        .map(line -> line.withOutcome(outcomes.get(line.number())))
                        .toList());
    }

    private Claim become(State next) {
        if (!state.mayBecome(next)) {
            throw SubsidiesError.CLAIM_CLOSED.refused();
        }
        return withState(next);
    }
}
