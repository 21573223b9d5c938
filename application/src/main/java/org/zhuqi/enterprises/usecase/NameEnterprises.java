package org.zhuqi.enterprises.usecase;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;

/** What enterprises that stand on a page are called in its reader's language, for pages that were shown their names already. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class NameEnterprises {
    private final Enterprises enterprises;

    /** Those on record; null among the ids is nobody. */
    public Map<EnterpriseId, LocalText> names(Collection<? extends @Nullable EnterpriseId> ids) {
        Set<EnterpriseId> known = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return known.isEmpty()
                ? Map.of()
                : enterprises.findAll(known).stream()
                        .collect(Collectors.toMap(
                                Enterprise::id,
                                each -> new LocalText(
                                        each.names().zh(), each.names().ko(), null)));
    }
}
