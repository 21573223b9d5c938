package org.zhuqi.subsidies.demo;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.OnlyInDemonstration;
import org.zhuqi.subsidies.grants.Grant;
import org.zhuqi.subsidies.ledger.FundingSource;

/** Three times money came from above, and most of it went on: to enterprises, and to a county. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class GrantStory {
    private final PastGrants grants;
    private final Officers officers;
    private final PastDays days;

    void tell(Cast cast) {
        Actor officer = officers.reviewing();
        Grant development = days.made(
                170, () -> grants.won(officer, FundingSource.PROVINCIAL, 18, Money.ofWan(500), "省级中小企业和民营经济发展专项资金"));
        Grant upgrade =
                days.made(96, () -> grants.won(officer, FundingSource.NATIONAL, 7, Money.ofWan(820), "工业领域设备更新补助"));
        days.made(12, () -> grants.won(officer, FundingSource.PROVINCIAL, 41, Money.ofWan(260), "省级数字化转型专项资金"));
        days.on(161, () -> {
            grants.passOn(officer, development.id(), cast.number(262), "", 5, Money.ofWan(120));
            grants.passOn(officer, development.id(), cast.number(264), "", 5, Money.ofWan(90));
            grants.passOn(officer, development.id(), null, "敦化市财政局", 6, Money.ofWan(150));
        });
        days.on(88, () -> {
            grants.passOn(officer, upgrade.id(), cast.number(268), "", 11, Money.ofWan(310));
            grants.passOn(officer, upgrade.id(), cast.number(270), "", 11, Money.ofWan(280));
        });
    }
}
