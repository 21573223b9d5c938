package org.zhuqi.accounts.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Makes a registrant the first user of an enterprise, once its unit has confirmed the registration. */
@Service
@Transactional
@RequiredArgsConstructor
public class ActivateEnterpriseAccount {
    private final Accounts accounts;

    public void activate(Actor actor, UserId registrant, EnterpriseId enterprise, ReportingUnitId unit) {
        actor.may(AccountRight.CONFIRM, unit, enterprise).orRefuse();
        accounts.save(accounts.find(registrant)
                .orElseThrow(SharedError.NOT_FOUND::refused)
                .activatedFor(enterprise));
    }
}
