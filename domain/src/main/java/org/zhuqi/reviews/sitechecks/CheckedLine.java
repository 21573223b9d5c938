package org.zhuqi.reviews.sitechecks;

import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/**
 * One amount that was applied for with what of it was found on the site.
 *
 * @param key names the amount in what was handed in, e.g. {@code equipment[0].net}
 * @param checked null while nobody wrote it; never more than what was applied for
 * @param remark why less was found, empty where nothing is to be said
 */
@With
public record CheckedLine(
        String key,
        LocalText label,
        Money applied,
        @Nullable Money checked,
        String remark) {
    /** Longest remark. */
    public static final int MAX_REMARK = 500;

    public CheckedLine {
        if (checked != null && (checked.isNegative() || checked.compareTo(applied) > 0)) {
            throw new IllegalArgumentException("checked is at most what was applied for: " + key);
        }
    }

    /** An amount that nobody looked at yet. */
    public static CheckedLine open(String key, LocalText label, Money applied) {
        return new CheckedLine(key, label, applied, null, "");
    }

    /** Whether less was found than was applied for. */
    public boolean isCut() {
        return checked != null && checked.compareTo(applied) < 0;
    }
}
