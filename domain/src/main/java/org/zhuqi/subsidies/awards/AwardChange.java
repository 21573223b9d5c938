package org.zhuqi.subsidies.awards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.Posting;

/**
 * What an enterprise asks to have changed of its award, or more time; the county says what it thinks, the prefecture decides.
 *
 * @param onVersion the version it asks to have changed
 * @param file what shows the reason
 * @param opinion the county's, null while it waits for one
 * @param ruling the prefecture's, null before
 * @param version for optimistic locking
 */
@With
@Builder
public record AwardChange(
        AwardChangeId id,
        ProgrammeId programme,
        LocalText programmeTitle,
        Posting.Matter matter,
        LocalText enterpriseName,
        Kind kind,
        int onVersion,
        Wish wish,
        String reason,
        AttachmentId file,
        State state,
        UserId by,
        String byName,
        Instant at,
        @Nullable Opinion opinion,
        @Nullable Ruling ruling,
        long version) {
    /** Longest reason, opinion and content. */
    public static final int MAX_TEXT = 2000;

    /** What is asked for. */
    public enum Kind {
        /** Content, end or amount. */
        CHANGE,
        /** A later end and nothing else. */
        EXTENSION
    }

    /** Where a request stands, with the one table of what may follow. */
    public enum State {
        FILED,
        /** The county has said what it thinks. */
        OPINED,
        APPROVED,
        REFUSED,
        /** By the enterprise. */
        WITHDRAWN;

        private static final Map<State, Set<State>> TABLE = Map.of(
                FILED,
                Set.of(OPINED, WITHDRAWN),
                OPINED,
                Set.of(APPROVED, REFUSED, WITHDRAWN),
                APPROVED,
                Set.of(),
                REFUSED,
                Set.of(),
                WITHDRAWN,
                Set.of());

        public boolean mayBecome(State next) {
            return TABLE.get(this).contains(next);
        }

        /** Whether somebody still has to say something. */
        public boolean open() {
            return this == FILED || this == OPINED;
        }
    }

    /**
     * What is to be other than it is; null leaves it.
     *
     * @param amount less than it is
     */
    public record Wish(
            @Nullable Money amount,
            @Nullable String content,
            @Nullable LocalDate ends) {
        /** The terms with it. */
        public AwardTerms on(AwardTerms terms) {
            return new AwardTerms(
                    amount == null ? terms.amount() : amount,
                    content == null ? terms.content() : content,
                    ends == null ? terms.ends() : ends);
        }
    }

    /** What the county thinks. */
    public record Opinion(boolean supports, String text, UserId by, String byName, Instant at) {}

    /** @param text always there when it is refused */
    public record Ruling(boolean approved, @Nullable String text, UserId by, String byName, Instant at) {}

    public AwardChange opine(Opinion said) {
        return become(State.OPINED).withOpinion(said);
    }

    /** Whoever gave the opinion does not decide. */
    public AwardChange decide(Ruling said) {
        AwardChange decided = become(said.approved() ? State.APPROVED : State.REFUSED);
        if (opinion != null && opinion.by().equals(said.by())) {
            throw SubsidiesError.SAME_PERSON.refused();
        }
        return decided.withRuling(said);
    }

    public AwardChange withdraw() {
        return become(State.WITHDRAWN);
    }

    private AwardChange become(State next) {
        if (!state.mayBecome(next)) {
            throw SubsidiesError.CHANGE_CLOSED.refused();
        }
        return withState(next);
    }
}
