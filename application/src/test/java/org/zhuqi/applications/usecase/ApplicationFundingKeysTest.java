package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.forms.Answers;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.FundingKey.Kind;

class ApplicationFundingKeysTest {
    @Test
    void theNamesOfFieldsAndColumnsSayWhatIsAskedFor() {
        assertThat(ApplicationFundingKeys.keys(Answers.of(Map.of(
                        "projectName",
                        "自动包装线技术改造",
                        "projectCode",
                        "2024-222401-34-03-123456",
                        "loanContractNumber",
                        "（2024）延借字第8号",
                        "equipment",
                        List.of(
                                Map.of(
                                        "name", "包装线",
                                        "serialNumber", "a-1 ",
                                        "invoiceNumber", "１０００1",
                                        "net", new BigDecimal("3200000.00")),
                                Map.of("name", "检测仪", "serialNumber", " - "))))))
                .containsExactlyInAnyOrder(
                        new FundingKey(Kind.PROJECT_CODE, "202422240134 03123456"),
                        new FundingKey(Kind.LOAN_CONTRACT, "2024延借字第8号"),
                        new FundingKey(Kind.EQUIPMENT_SERIAL, "A1"),
                        new FundingKey(Kind.INVOICE, "10001:3200000"));
        assertThat(ApplicationFundingKeys.keys(Answers.of(Map.of("projectName", "x"))))
                .isEmpty();
    }
}
