package org.zhuqi.enterprises.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;

/** The enterprise that somebody names by its credit code or its id; for forms of other rooms, which ask who may name it. */
@Service
@RequiredArgsConstructor
public class FindEnterprise {
    private final Enterprises enterprises;

    public Optional<Enterprise> called(String key) {
        if (CreditCode.judge(key).acceptable()) {
            return enterprises.findByCode(new CreditCode(CreditCode.normalize(key)));
        }
        try {
            return enterprises.find(EnterpriseId.of(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What finds it again: its credit code, or its id while it has none; nothing for nobody. */
    public String key(@Nullable EnterpriseId id) {
        return id == null
                ? ""
                : enterprises
                        .find(id)
                        .map(Enterprise::creditCode)
                        .map(CreditCode::value)
                        .orElse(id.toString());
    }
}
