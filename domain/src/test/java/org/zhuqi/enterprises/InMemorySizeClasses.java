package org.zhuqi.enterprises;

import java.util.HashMap;
import java.util.Map;
import org.zhuqi.shared.EnterpriseId;

/** Size classes kept in memory, for tests. */
public final class InMemorySizeClasses implements SizeClasses {
    public final Map<EnterpriseId, SizeClassification> byEnterprise = new HashMap<>();

    @Override
    public void putAll(Map<EnterpriseId, SizeClassification> sizes) {
        byEnterprise.putAll(sizes);
    }
}
