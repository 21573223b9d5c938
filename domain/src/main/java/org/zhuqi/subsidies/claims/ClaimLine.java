package org.zhuqi.subsidies.claims;

import java.time.LocalDate;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.shared.Money;

/**
 * One invoice of a claim with the file that shows it.
 *
 * @param number in its claim, from 1
 * @param machine which was bought with it, null where the invoice is of none or its application says which
 * @param claimed what of the award is asked for it, at most the invoice's amount
 * @param outcome null while nobody ruled on it
 */
@With
public record ClaimLine(
        int number,
        Invoice invoice,
        @Nullable Machine machine,
        Money claimed,
        AttachmentId file,
        @Nullable Outcome outcome) {
    /** Longest number and seller of an invoice, name and number of a machine, and reason of a cut. */
    public static final int MAX_TEXT = 200;

    /**
     * What was bought.
     *
     * @param amount without tax, as the form of the application asks for it
     */
    public record Invoice(String number, LocalDate date, String seller, Money amount) {
        /** Public money is given for it once (docs/domain.md "duplicate keys": number and amount). */
        public FundingKey key() {
            return new FundingKey(
                    FundingKey.Kind.INVOICE,
                    number + ":" + amount.yuan().stripTrailingZeros().toPlainString());
        }
    }

    /**
     * A machine as the invoice or its plate names it.
     *
     * @param serial the maker's number, empty when it is not said
     */
    public record Machine(String name, String serial) {
        public Machine {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a machine has a name");
            }
        }
    }

    /**
     * What became of a line.
     *
     * @param accepted nothing up to what was claimed
     * @param reason why less was accepted; null when nothing was cut
     */
    public record Outcome(Money accepted, @Nullable String reason) {}

    public ClaimLine {
        if (!claimed.isPositive() || claimed.compareTo(invoice.amount()) > 0) {
            throw new IllegalArgumentException("claimed is more than nothing and at most the invoice: " + claimed);
        }
        if (outcome != null
                && (outcome.accepted().isNegative()
                        || outcome.accepted().compareTo(claimed) > 0
                        || (outcome.accepted().compareTo(claimed) < 0 && outcome.reason() == null))) {
            throw new IllegalArgumentException("accepted is at most what was claimed, and a cut has a reason");
        }
    }

    /** What of it counts: what was claimed until somebody ruled, then what was accepted. */
    public Money counts() {
        return outcome == null ? claimed : outcome.accepted();
    }
}
