package org.zhuqi.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.zhuqi.shared.LocalText;

/** A form with everything a form can have. */
public final class FormFixture {
    private FormFixture() {}

    public static Form full() {
        Field name = Field.builder()
                .id("project")
                .kind(FieldKind.TEXT)
                .label(text("项目名称"))
                .help(text("与备案一致"))
                .required(true)
                .limits(new Field.Limits(20, null, null, null, null, null))
                .build();
        Field code = Field.builder()
                .id("code")
                .kind(FieldKind.TEXT)
                .label(text("项目代码"))
                .limits(new Field.Limits(null, "[0-9]{4}-[0-9]{6}", null, null, null, null))
                .build();
        Field loan = Field.of("loan", FieldKind.YES_NO, "是否贷款");
        Field bank = Field.builder()
                .id("bank")
                .kind(FieldKind.CHOICE)
                .label(text("银行"))
                .choices(List.of(new Field.Choice("icbc", text("工商银行")), new Field.Choice("other", text("其他"))))
                .required(true)
                .shownWhen(new Condition.OneOf("loan", List.of("yes")))
                .build();
        Field bankName = Field.builder()
                .id("bankName")
                .kind(FieldKind.TEXT)
                .label(text("银行名称"))
                .requiredWhen(new Condition.OneOf("bank", List.of("other")))
                .build();
        Field from = Field.builder()
                .id("from")
                .kind(FieldKind.DATE)
                .label(text("开工"))
                .required(true)
                .build();
        Field to = Field.of("to", FieldKind.DATE, "完工");
        Field share = Field.builder()
                .id("share")
                .kind(FieldKind.PERCENT)
                .label(text("比例"))
                .limits(new Field.Limits(null, null, BigDecimal.ZERO, new BigDecimal("100"), 2, null))
                .build();
        Field total = Field.of("total", FieldKind.MONEY, "总投资");
        Field county = Field.builder()
                .id("county")
                .kind(FieldKind.FACT)
                .label(text("所在县市"))
                .fact("enterprise.county")
                .required(true)
                .build();
        Field plan = Field.builder()
                .id("plan")
                .kind(FieldKind.FILE)
                .label(text("方案"))
                .limits(new Field.Limits(null, null, null, null, null, 2))
                .build();
        Table equipment = Table.builder()
                .id("equipment")
                .label(text("设备清单"))
                .columns(List.of(
                        Field.builder()
                                .id("name")
                                .kind(FieldKind.TEXT)
                                .label(text("名称"))
                                .required(true)
                                .build(),
                        Field.builder()
                                .id("net")
                                .kind(FieldKind.MONEY)
                                .label(text("金额"))
                                .required(true)
                                .build(),
                        Field.of("payment", FieldKind.MONEY, "付款"),
                        Field.of("imported", FieldKind.YES_NO, "进口"),
                        Field.builder()
                                .id("country")
                                .kind(FieldKind.TEXT)
                                .label(text("国别"))
                                .shownWhen(new Condition.OneOf("imported", List.of("yes")))
                                .requiredWhen(new Condition.OneOf("imported", List.of("yes")))
                                .build()))
                .totals(List.of("net"))
                .rules(List.of(new Rule(
                        new Condition.Compare(new Quantity.Of("payment"), Comparison.AT_MOST, new Quantity.Of("net")),
                        text("付款不得超过金额"),
                        List.of("payment", "net"))))
                .minRows(1)
                .maxRows(3)
                .build();
        return new Form(
                "full",
                3,
                new LocalText("全部", "전부", "Everything"),
                List.of(
                        Section.of("project", "项目", name, code, loan, bank, bankName, from, to, share, county, plan),
                        new Section("money", text("资金"), text("单位：元"), null, List.of(equipment, total))),
                List.of(
                        new Rule(
                                new Condition.Dates(
                                        new Condition.DateOf("to", null),
                                        Comparison.AT_LEAST,
                                        new Condition.DateOf("from", null)),
                                text("完工不得早于开工"),
                                List.of("to", "from")),
                        new Rule(
                                new Condition.Compare(
                                        new Quantity.Of("total"),
                                        Comparison.EQUAL,
                                        new Quantity.ColumnSum("equipment", "net")),
                                text("总投资应等于设备合计"),
                                List.of("total", "equipment"))));
    }

    public static Answers complete() {
        return Answers.of(Map.of(
                "project",
                "新线",
                "loan",
                false,
                "from",
                "2024-01-01",
                "to",
                "2024-06-30",
                "share",
                new BigDecimal("12.50"),
                "county",
                "延吉市",
                "total",
                new BigDecimal("30"),
                "equipment",
                List.of(
                        Map.of("name", "机床", "net", new BigDecimal("10"), "payment", new BigDecimal("10")),
                        Map.of("name", "锅炉", "net", new BigDecimal("20.00"), "imported", true, "country", "德国"))));
    }

    private static LocalText text(String zh) {
        return new LocalText(zh, zh + "-ko", zh + "-en");
    }
}
