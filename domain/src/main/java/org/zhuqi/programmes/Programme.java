package org.zhuqi.programmes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Form;
import org.zhuqi.reviews.Route;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/**
 * A call enterprises can answer while its window is open.
 *
 * @param code short and unique in the place, e.g. EQI
 * @param noticeDays working days of the public notice after a decision (docs/domain.md "Policy-fund process", step 10)
 * @param budget null when none is published
 * @param receipts how its receipts are numbered
 * @param particulars whom to ask, what it belongs to
 * @param version of what it says; an application remembers which it answered
 */
@With
@Builder
public record Programme(
        ProgrammeId id,
        String code,
        LocalText title,
        LocalText summary,
        Window window,
        ProgrammeRules rules,
        int noticeDays,
        @Nullable Money budget,
        ReceiptPattern receipts,
        Particulars particulars,
        ProgrammeStatus status,
        int version) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");

    /** What is used where a call says nothing; the minimum of the rule. */
    public static final int DEFAULT_NOTICE_DAYS = 5;

    public Programme {
        requireCode(code);
        if (particulars == null) {
            particulars = Particulars.NONE;
        }
        if (noticeDays < 1) {
            throw new IllegalArgumentException("a public notice lasts at least a day");
        }
        if (budget != null && budget.isNegative()) {
            throw new IllegalArgumentException("a budget is not negative");
        }
    }

    /** Refuses what is no code: capital letters, figures and hyphens. */
    public static void requireCode(String code) {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a programme's code: " + code);
        }
    }

    public Form form() {
        return rules.form();
    }

    public Criterion eligibility() {
        return rules.eligibility();
    }

    public Amount amount() {
        return rules.amount();
    }

    public List<Material> materials() {
        return rules.materials();
    }

    public Route route() {
        return rules.route();
    }

    public boolean isPublished() {
        return status == ProgrammeStatus.PUBLISHED;
    }

    public boolean isOpen(Instant moment) {
        return isPublished() && window.isOpen(moment);
    }

    /** Refuses when applications are not taken at that moment, and says since or until when, as clocks in the zone show it. */
    public void requireOpen(Instant moment, ZoneId zone) {
        if (!isPublished()) {
            throw ProgrammesError.WITHDRAWN.refused();
        }
        switch (window.at(moment)) {
            case NOT_YET -> throw ProgrammesError.NOT_YET_OPEN.refused(clockTime(window.opens(), zone));
            case CLOSED -> throw ProgrammesError.WINDOW_CLOSED.refused(clockTime(window.closes(), zone));
            case OPEN -> {}
        }
    }

    private static String clockTime(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(moment.atZone(zone));
    }
}
