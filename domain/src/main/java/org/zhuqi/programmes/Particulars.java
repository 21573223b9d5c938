package org.zhuqi.programmes;

import java.util.List;
import java.util.TreeSet;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.shared.LocalText;

/**
 * What a call says beside its rules.
 *
 * @param who whom it is for, in words; null while nobody said it
 * @param contact whom to ask, null when nobody is named
 * @param item of the policy it belongs to, null for none in the library
 * @param signOff whether somebody else of the enterprise, who answers for it, has to confirm what is handed in
 * @param perProject whether an enterprise applies once for each of its projects rather than once
 * @param excludes codes of calls, also of other years, beside which nobody has this one; in their order
 * @param indicators what its support is to bring about, as awards begin with it
 */
@With
public record Particulars(
        @Nullable LocalText who,
        @Nullable LocalText contact,
        @Nullable PolicyItemId item,
        boolean signOff,
        boolean perProject,
        List<String> excludes,
        List<Indicator> indicators) {
    /** Longest list of other calls. */
    public static final int MOST_EXCLUDED = 40;

    /** As many as one award has targets. */
    public static final int MOST_INDICATORS = 30;

    public static final Particulars NONE = new Particulars(null, null, null, false, false, List.of(), List.of());

    public Particulars {
        excludes = List.copyOf(new TreeSet<>(excludes));
        excludes.forEach(Programme::requireCode);
        indicators = List.copyOf(indicators);
        if (indicators.size() > MOST_INDICATORS) {
            throw new IllegalArgumentException("a call has at most " + MOST_INDICATORS + " indicators");
        }
        if (excludes.size() > MOST_EXCLUDED) {
            throw new IllegalArgumentException("a call excludes at most " + MOST_EXCLUDED + " others");
        }
    }
}
