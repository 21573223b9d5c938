package org.zhuqi.subsidies.decisions;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PlugIn;

/** Knows what applications come to after somebody checked what they ask for: that counts instead of what was applied for. */
@PlugIn
public interface CheckedAmounts {
    /** Of those of a programme that were checked. */
    Map<ApplicationId, Checked> of(ProgrammeId programme);

    /** Empty when the application was not checked. */
    Optional<Checked> of(ApplicationId application);

    /**
     * What was found.
     *
     * @param amount null when nobody can say what it comes to
     */
    record Checked(@Nullable Money amount) {}
}
