package org.zhuqi.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.FormCodec;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** The rule book of 设备投资补助 as it is shipped, tried on the published example (F1). */
class ShippedProgrammeRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);

    private final JsonRuleCodec codec = new JsonRuleCodec();
    private final JsonNode file = file();
    private final Form form = form();
    private final Amount amount = codec.readAmount(StrictJson.write(file.get("amount")));
    private final Criterion eligibility = codec.readCriterion(StrictJson.write(file.get("eligibility")));

    @Test
    void the_published_example_is_complete_and_gives_exactly_400_000_yuan() {
        Answers answers = example();
        assertThat(form.check(answers)).isEmpty();
        assertThat(form.relevant(answers)).isEqualTo(answers);
        assertThat(amount.evaluate(answers, Facts.NONE).amount()).isEqualTo(Money.ofWan(40));
    }

    @Test
    void invoices_with_tax_count_without_it() {
        Answers answers = example()
                .with(
                        "equipment",
                        List.of(
                                row("production", "3200000", "416000", "3390000"),
                                row("production", "1000000", "130000", "1130000")));
        assertThat(form.check(answers)).isEmpty();
        assertThat(amount.evaluate(answers, Facts.NONE).amount()).isEqualTo(Money.ofWan(40));
    }

    @Test
    void what_does_not_fit_is_told_where_it_stands() {
        Map<String, Object> row = new HashMap<>(row("production", "100", "13", "114"));
        row.put("invoiceNumber", "123");
        row.remove("serialNumber");
        row.put("invoiceDate", "2023-12-31");
        Answers answers = example()
                .with("equipment", List.of(row))
                .with("otherFunding", true)
                .with("truthful", false)
                .with("completedOn", "2023-01-01");
        assertThat(form.check(answers))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "equipment[0].serialNumber",
                        "equipment[0].invoiceNumber",
                        "equipment[0].payment",
                        "equipment[0].invoiceDate",
                        "otherFundingDetails",
                        "completedOn",
                        "truthful");
    }

    @Test
    void nothing_filled_in_misses_every_required_field() {
        assertThat(form.check(Answers.none()))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "projectName",
                        "startedOn",
                        "completedOn",
                        "description",
                        "equipment",
                        "otherFunding",
                        "noMajorAccident",
                        "notDishonest",
                        "truthful");
    }

    @Test
    void the_conditions_decide_by_facts_and_a_missing_one_is_no_refusal() {
        assertThat(eligibility.judge(facts(true, false))).isInstanceOf(Verdict.Eligible.class);
        assertThat(eligibility.judge(facts(false, false))).isInstanceOf(Verdict.Ineligible.class);
        assertThat(eligibility.judge(facts(true, true))).isInstanceOf(Verdict.Ineligible.class);
        assertThat(eligibility.judge(Facts.NONE)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void every_text_is_there_in_three_languages() {
        List<String> missing = new ArrayList<>();
        texts(file, "", missing);
        assertThat(missing).isEmpty();
    }

    private static void texts(JsonNode node, String path, List<String> missing) {
        if (node.isObject() && node.has("zh")) {
            for (String language : List.of("ko", "en")) {
                if (node.path(language).asString("").isBlank()) {
                    missing.add(path + "." + language);
                }
            }
        } else if (node.isObject()) {
            node.properties().forEach(e -> texts(e.getValue(), path + "." + e.getKey(), missing));
        } else if (node.isArray()) {
            node.forEach(item -> texts(item, path + "[]", missing));
        }
    }

    private static Answers example() {
        return Answers.of(Map.of(
                "projectName",
                "新生产线",
                "startedOn",
                "2024-01-01",
                "completedOn",
                "2024-06-30",
                "description",
                "说明",
                "otherFunding",
                false,
                "noMajorAccident",
                true,
                "notDishonest",
                true,
                "truthful",
                true,
                "equipment",
                List.of(
                        row("production", "3200000", "0", "3000000"),
                        row("production", "1000000", "0", "1000000"),
                        row("secondHand", "500000", "0", "500000"))));
    }

    private static Map<String, Object> row(String kind, String net, String vat, String payment) {
        return Map.of(
                "kind",
                kind,
                "name",
                "数控机床",
                "serialNumber",
                "SN-1",
                "invoiceNumber",
                "12345678",
                "invoiceDate",
                "2024-03-01",
                "net",
                new BigDecimal(net),
                "vat",
                new BigDecimal(vat),
                "payment",
                new BigDecimal(payment));
    }

    private Facts facts(boolean industrial, boolean accident) {
        List<Fact> facts = new ArrayList<>();
        for (FactKey key : eligibility.keys()) {
            FactValue value = FactValue.of(
                    switch (key.name()) {
                        case "enterprise.registered-in-prefecture" -> true;
                        case "enterprise.industrial" -> industrial;
                        case "enterprise.accident-three-years" -> accident;
                        default -> false;
                    });
            facts.add(new Fact(key, value, "s", TODAY));
        }
        return Facts.of(facts);
    }

    private Form form() {
        try (var context = new AnnotationConfigApplicationContext("org.zhuqi.forms.json")) {
            return context.getBean(FormCodec.class).read(StrictJson.write(file.get("form")));
        }
    }

    private static JsonNode file() {
        try (InputStream in = ShippedProgrammeRulesTest.class.getResourceAsStream(
                "/places/yanbian/programmes/equipment-investment.json")) {
            return StrictJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
