package org.zhuqi.programmes.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.web.CurrentActor;
import org.zhuqi.shared.web.Texts;

/** Who records what an enterprise's conditions lack; templates call it {@code @responsibleUnit}. */
@Component("responsibleUnit")
@RequiredArgsConstructor
class ResponsibleUnit {
    private final CurrentActor currentActor;
    private final EnterpriseQueries enterprises;
    private final ReportingUnits units;
    private final Texts texts;

    /** Of the reader's own enterprise; null for readers without one. */
    public @Nullable String own() {
        Actor actor = currentActor.get();
        EnterpriseId enterprise = actor.enterprise();
        if (enterprise == null || !actor.has(EnterpriseRight.READ)) {
            return null;
        }
        return enterprises
                .find(actor.scopeFor(EnterpriseRight.READ), enterprise)
                .flatMap(view -> units.find(view.unit()))
                .map(ReportingUnit::name)
                .map(texts::of)
                .orElse(null);
    }
}
