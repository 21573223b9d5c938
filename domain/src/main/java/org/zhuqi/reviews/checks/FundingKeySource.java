package org.zhuqi.reviews.checks;

import java.util.Set;
import java.util.UUID;
import org.zhuqi.shared.PlugIn;

/** Says for which things a matter asks money; the room that keeps the matter knows. */
@PlugIn
public interface FundingKeySource {
    /** Unique, e.g. {@code applications}. */
    String id();

    /** Whether matters of this kind are its own. */
    boolean knows(String subjectKind);

    /** The keys of the matter as it was handed in last. */
    Set<FundingKey> keysOf(UUID subject);

    /** Kinds of which the matter has a key that the source cannot say, because a fact is missing. */
    default Set<FundingKey.Kind> unknownOf(UUID subject) {
        return Set.of();
    }
}
