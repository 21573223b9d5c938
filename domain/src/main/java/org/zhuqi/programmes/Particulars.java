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
 */
@With
public record Particulars(
        @Nullable LocalText who,
        @Nullable LocalText contact,
        @Nullable PolicyItemId item,
        boolean signOff,
        boolean perProject,
        List<String> excludes) {
    /** Longest list of other calls. */
    public static final int MOST_EXCLUDED = 40;

    public static final Particulars NONE = new Particulars(null, null, null, false, false, List.of());

    public Particulars {
        excludes = List.copyOf(new TreeSet<>(excludes));
        excludes.forEach(Programme::requireCode);
        if (excludes.size() > MOST_EXCLUDED) {
            throw new IllegalArgumentException("a call excludes at most " + MOST_EXCLUDED + " others");
        }
    }
}
