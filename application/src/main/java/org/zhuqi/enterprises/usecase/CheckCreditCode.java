package org.zhuqi.enterprises.usecase;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;

/** Says whether a text is a credit code, and if not, the first reason; open to everybody. */
@Service
public class CheckCreditCode {

    public CreditCode.Judgement check(Actor actor, @Nullable String code) {
        actor.may(EnterpriseRight.CHECK_CODE).orRefuse();
        return CreditCode.judge(code);
    }
}
