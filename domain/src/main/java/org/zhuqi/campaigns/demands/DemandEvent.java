package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.Limit;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What happened to a demand. The history is only ever added to, and everything else is computed from it: events carry
 * the limits that were promised, so that a later change of a setting changes no promise.
 */
public sealed interface DemandEvent {
    DemandMove move();

    /** Words somebody wrote with it, null when there are none. */
    default @Nullable String words() {
        return null;
    }

    record Raised(Matter matter, Limit acceptWithin) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.RAISE;
        }
    }

    /** @param category the right one, where the enterprise had chosen another */
    record Accepted(
            Complexity complexity,
            String category,
            Limit dispatchWithin,
            @Nullable String note) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.ACCEPT;
        }

        @Override
        public @Nullable String words() {
            return note;
        }
    }

    record Refused(String reason) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.REFUSE;
        }

        @Override
        public String words() {
            return reason;
        }
    }

    record Withdrawn(String reason) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.WITHDRAW;
        }

        @Override
        public String words() {
            return reason;
        }
    }

    record Merged(DemandId into) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.MERGE;
        }
    }

    record Bound(DemandId to) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.BIND;
        }
    }

    record Dispatched(
            ReportingUnitId lead,
            Set<ReportingUnitId> assisting,
            Limit contactWithin,
            Limit replyWithin,
            Limit closingWithin,
            Limit objectionWithin,
            @Nullable String note)
            implements DemandEvent {
        public Dispatched {
            assisting = Set.copyOf(assisting);
        }

        @Override
        public DemandMove move() {
            return DemandMove.DISPATCH;
        }

        @Override
        public @Nullable String words() {
            return note;
        }
    }

    /** @param instead whose matter it is in the unit's opinion */
    record Objected(String reason, @Nullable ReportingUnitId instead, Limit decisionWithin) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.OBJECT;
        }

        @Override
        public String words() {
            return reason;
        }
    }

    /** @param dispatchWithin for dispatching anew, null when the objection is overruled */
    record ObjectionDecided(
            boolean upheld, String reason, @Nullable Limit dispatchWithin) implements DemandEvent {
        @Override
        public DemandMove move() {
            return upheld ? DemandMove.UPHOLD : DemandMove.OVERRULE;
        }

        @Override
        public String words() {
            return reason;
        }
    }

    record Contacted(String how) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.CONTACT;
        }

        @Override
        public String words() {
            return how;
        }
    }

    record Replied(String text) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.REPLY;
        }

        @Override
        public String words() {
            return text;
        }
    }

    record InformationAsked(String question) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.ASK;
        }

        @Override
        public String words() {
            return question;
        }
    }

    record InformationGiven(String text) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.INFORM;
        }

        @Override
        public String words() {
            return text;
        }
    }

    record WentOn() implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.GO_ON;
        }
    }

    record ExtensionAsked(int days, String reason) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.ASK_EXTENSION;
        }

        @Override
        public String words() {
            return reason;
        }
    }

    /** @param days as granted, 0 when denied */
    record ExtensionDecided(int days, @Nullable String reason) implements DemandEvent {
        @Override
        public DemandMove move() {
            return days > 0 ? DemandMove.GRANT_EXTENSION : DemandMove.DENY_EXTENSION;
        }

        @Override
        public @Nullable String words() {
            return reason;
        }
    }

    record Deferred(String reason, LocalDate nextReply) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.DEFER;
        }

        @Override
        public String words() {
            return reason;
        }
    }

    /**
     * @param lead who answered; of a demand that was bound, the unit that leads the common matter
     * @param onTime whether the closing limit was kept
     * @param daysTaken working days from raising on, without those in which the clock stood still
     */
    record Resolved(
            Outcome outcome, String text, ReportingUnitId lead, Limit ratingWithin, boolean onTime, int daysTaken)
            implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.RESOLVE;
        }

        @Override
        public String words() {
            return text;
        }
    }

    record Rated(Grade grade, @Nullable String comment, Limit followUpWithin) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.RATE;
        }

        @Override
        public @Nullable String words() {
            return comment;
        }
    }

    record RatingLapsed() implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.LAPSE;
        }
    }

    /** The enterprise agrees that it is done. */
    record Confirmed() implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.CONFIRM;
        }
    }

    record ClosedOnProof(String proof) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.CLOSE;
        }

        @Override
        public String words() {
            return proof;
        }
    }

    /** @param lead the level above the unit that had it */
    record Reopened(ReportingUnitId lead, Limit contactWithin, Limit replyWithin, Limit closingWithin, String reason)
            implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.REOPEN;
        }

        @Override
        public String words() {
            return reason;
        }
    }

    record Contradicted(String finding, Limit contactWithin, Limit replyWithin, Limit closingWithin)
            implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.CONTRADICT;
        }

        @Override
        public String words() {
            return finding;
        }
    }

    /**
     * @param promise number of the promise that runs out
     * @param dueAt the moment itself where the limit is in hours, null where it is in days
     */
    record Reminded(int promise, LocalDate due, @Nullable Instant dueAt) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.REMIND;
        }
    }

    /**
     * @param promise number of the promise that was missed, 0 when it is about something else
     * @param due the missed limit, null when it is about something else
     * @param overdueDays working days past it
     * @param facts words that belong to it, such as the enterprise's comment
     */
    record CardGiven(
            CardReason reason,
            ReportingUnitId unit,
            ReportingUnitId issuedBy,
            int promise,
            @Nullable LocalDate due,
            int overdueDays,
            @Nullable String facts,
            Limit rectificationWithin)
            implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.GIVE_CARD;
        }

        @Override
        public @Nullable String words() {
            return facts;
        }
    }

    record CardAnswered(int card, String text) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.ANSWER_CARD;
        }

        @Override
        public String words() {
            return text;
        }
    }

    record CardCancelled(int card, String reason) implements DemandEvent {
        @Override
        public DemandMove move() {
            return DemandMove.CANCEL_CARD;
        }

        @Override
        public String words() {
            return reason;
        }
    }
}
