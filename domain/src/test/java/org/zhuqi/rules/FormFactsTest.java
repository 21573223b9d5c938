package org.zhuqi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.shared.LocalText;

class FormFactsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
    private static final Form FORM = new Form(
            "f",
            1,
            LocalText.ofZh("申报表"),
            List.of(Section.of(
                    "main",
                    "基本",
                    Field.of("projectName", FieldKind.TEXT, "项目名称"),
                    Field.of("totalInvestment", FieldKind.MONEY, "总投资"),
                    Field.of("share", FieldKind.PERCENT, "自筹比例"),
                    Field.of("started", FieldKind.DATE, "开工日期"),
                    Field.of("built", FieldKind.YES_NO, "是否已建成"),
                    Table.builder()
                            .id("equipment")
                            .label(LocalText.ofZh("设备清单"))
                            .columns(List.of(
                                    Field.of("name", FieldKind.TEXT, "名称"), Field.of("net", FieldKind.MONEY, "不含税金额")))
                            .minRows(1)
                            .build())),
            List.of());

    private static Facts facts(Map<String, ?> answers) {
        List<FactKey> all = FormFacts.of(FORM).stream().map(FactOffer::fact).toList();
        return FormFacts.with(Facts.NONE, all, FORM, Answers.of(answers), DAY);
    }

    private static FactKey key(String key) {
        return new FactKey(key);
    }

    @Test
    void what_can_be_compared_is_offered_and_words_are_not() {
        assertThat(FormFacts.of(FORM))
                .extracting(offer -> offer.fact().value(), FactOffer::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("form.totalInvestment", FactType.MONEY),
                        org.assertj.core.groups.Tuple.tuple("form.share", FactType.RATIO),
                        org.assertj.core.groups.Tuple.tuple("form.started", FactType.WORDS),
                        org.assertj.core.groups.Tuple.tuple("form.built", FactType.YES_NO),
                        org.assertj.core.groups.Tuple.tuple("form.equipment.net", FactType.MONEY));
    }

    @Test
    void answers_are_found_with_the_day_they_were_given_and_a_column_as_its_sum() {
        Facts facts = facts(Map.of(
                "totalInvestment",
                5_000_000,
                "share",
                new BigDecimal("12.5"),
                "started",
                "2024-03-01",
                "built",
                false,
                "equipment",
                List.of(Map.of("net", 100), Map.of("name", "空行"), Map.of("net", 250))));
        assertThat(facts.find(key("form.totalInvestment")))
                .hasValue(new Fact(key("form.totalInvestment"), FactValue.of(5_000_000), FormFacts.SOURCE, DAY));
        assertThat(facts.find(key("form.share")).orElseThrow().value())
                .as("per cent in the form, a quotient in conditions")
                .isEqualTo(FactValue.of(new BigDecimal("0.125")));
        assertThat(facts.find(key("form.started")).orElseThrow().value())
                .isEqualTo(FactValue.of(LocalDate.of(2024, 3, 1)));
        assertThat(facts.find(key("form.built")).orElseThrow().value()).isEqualTo(FactValue.of(false));
        assertThat(facts.find(key("form.equipment.net")).orElseThrow().value()).isEqualTo(FactValue.of(350));
    }

    @Test
    void what_is_not_filled_in_is_not_known_and_what_is_not_asked_for_not_said() {
        assertThat(facts(Map.of()).byKey()).isEmpty();
        assertThat(facts(Map.of("totalInvestment", "很多", "equipment", List.of(Map.of("name", "切割机"))))
                        .byKey())
                .isEmpty();
        assertThat(FormFacts.with(
                                Facts.NONE,
                                List.of(key("form.built"), key("form.gone"), key("enterprise.above-scale")),
                                FORM,
                                Answers.of(Map.of("built", true, "totalInvestment", 1)),
                                DAY)
                        .byKey())
                .containsOnlyKeys(key("form.built"));
    }
}
