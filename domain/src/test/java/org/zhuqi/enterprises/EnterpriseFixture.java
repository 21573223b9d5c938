package org.zhuqi.enterprises;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;

/** Enterprises for tests. */
public final class EnterpriseFixture {
    private EnterpriseFixture() {}

    /** A food enterprise in Yanji, the n-th of its kind. */
    public static Enterprise enterprise(int number) {
        return Enterprise.builder()
                .id(new EnterpriseId(new UUID(7, number)))
                .creditCode(CreditCode.complete("91222401", "MA%06d".formatted(number)))
                .names(new EnterpriseNames("延边第" + number + "食品有限公司", "연변제" + number + "식품유한회사", List.of()))
                .unit(new ReportingUnitId("222401"))
                .county(new ReportingUnitId("222401"))
                .industry(new IndustryCode("C1373"))
                .contacts(List.of(new Contact("金某", "经理", "13800001234", "jin@example.com")))
                .shareholders(List.of())
                .recordedOn(LocalDate.of(2024, 1, 2))
                .build();
    }
}
