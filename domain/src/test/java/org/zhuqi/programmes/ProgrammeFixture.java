package org.zhuqi.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Comparison;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/** A small call for tests: one line of text, a table of equipment, one material, one condition. */
public final class ProgrammeFixture {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final FactKey ABOVE_SCALE = new FactKey("enterprise.above-scale");
    public static final Window WINDOW = Window.ofDays(LocalDate.of(2024, 8, 26), LocalDate.of(2024, 9, 25), ZONE);

    private ProgrammeFixture() {}

    public static Programme programme() {
        return programme(1, "EQI");
    }

    public static Programme programme(int number, String code) {
        return Programme.builder()
                .id(new ProgrammeId(new UUID(5, number)))
                .code(code)
                .title(new LocalText("设备投资补助", "설비투자보조", "Equipment investment subsidy"))
                .summary(LocalText.ofZh("支持企业购置生产设备"))
                .window(WINDOW)
                .rules(new ProgrammeRules(
                        form(), aboveScale(), tenPerCent(), List.of(licence()), ReviewFixture.route()))
                .noticeDays(5)
                .budget(Money.ofWan(2000))
                .receipts(new ReceiptPattern("YB-{year}-" + code + "-{number}"))
                .status(ProgrammeStatus.PUBLISHED)
                .version(1)
                .build();
    }

    public static Form form() {
        Field project = Field.of("project", FieldKind.TEXT, "项目名称").toBuilder()
                .required(true)
                .build();
        Field scale = Field.of("contact", FieldKind.TEXT, "联系人");
        Field above = Field.builder()
                .id("aboveScale")
                .kind(FieldKind.FACT)
                .label(LocalText.ofZh("规模以上"))
                .fact(ABOVE_SCALE.value())
                .build();
        Table equipment = Table.builder()
                .id("equipment")
                .label(LocalText.ofZh("设备清单"))
                .columns(List.of(Field.of("name", FieldKind.TEXT, "名称"), Field.of("net", FieldKind.MONEY, "不含税金额")))
                .minRows(1)
                .build();
        return new Form(
                "equipment",
                1,
                LocalText.ofZh("申请表"),
                List.of(Section.of("main", "基本", project, scale, above, equipment)),
                List.of());
    }

    private static Criterion aboveScale() {
        return new Criterion.Compare(
                LocalText.ofZh("规模以上企业"), null, new Measurand.Of(ABOVE_SCALE), Comparison.EQUAL, FactValue.of(true));
    }

    private static Amount tenPerCent() {
        return new Amount.Rate(
                new Amount.Sum("equipment", "name", null, List.of(), new Amount.Column("net")), new BigDecimal("0.1"));
    }

    public static Material licence() {
        return new Material(
                "licence", LocalText.ofZh("营业执照"), null, List.of(MaterialFormat.PDF, MaterialFormat.PNG), true);
    }

    /** Answers that can be submitted. */
    public static Answers complete() {
        return Answers.of(Map.of(
                "project", "激光切割线", "equipment", List.of(Map.of("name", "激光切割机", "net", new BigDecimal("4000000")))));
    }

    public static Fact aboveScale(boolean yes) {
        return new Fact(ABOVE_SCALE, FactValue.of(yes), "州统计局名录", LocalDate.of(2024, 6, 30));
    }
}
