package org.zhuqi.applications;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/**
 * One save of a draft: only the fields that were changed.
 *
 * @param changes new answer by field id, null to take the answer away; a table is one field
 * @param seen what the saver knew
 * @param overrule fields whose change by somebody else the saver has been shown and replaces
 */
public record Edit(
        Map<String, @Nullable Object> changes, Seen seen, Set<String> overrule, UserId by, String byName, Instant at) {
    public Edit {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        overrule = Set.copyOf(overrule);
    }
}
