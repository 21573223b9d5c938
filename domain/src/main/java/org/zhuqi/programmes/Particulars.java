package org.zhuqi.programmes;

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
 */
@With
public record Particulars(
        @Nullable LocalText who,
        @Nullable LocalText contact,
        @Nullable PolicyItemId item,
        boolean signOff) {
    public static final Particulars NONE = new Particulars(null, null, null, false);
}
