package org.zhuqi.enterprises;

import java.util.Map;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** The size class of each record as lists filter by it; worked out anew whenever a figure behind it changes. */
@Port
public interface SizeClasses {
    default void put(EnterpriseId enterprise, SizeClassification size) {
        putAll(Map.of(enterprise, size));
    }

    void putAll(Map<EnterpriseId, SizeClassification> sizes);
}
