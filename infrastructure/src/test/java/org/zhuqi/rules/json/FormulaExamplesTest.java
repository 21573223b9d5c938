package org.zhuqi.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuqi.forms.Answers;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** The ten formulas of facts §7.5 and what else a formula can say, as data, with the values they must give. */
class FormulaExamplesTest {
    record Example(
            String file,
            JsonNode amount,
            String says,
            Answers answers,
            Facts facts,
            @Nullable BigDecimal gives,
            List<String> missing) {
        @Override
        public String toString() {
            return file + ": " + says;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void gives_exactly_what_it_must(Example example) {
        Amount amount = AmountJson.read(example.amount(), "");
        AmountResult result = amount.evaluate(example.answers(), example.facts());
        if (example.gives() == null) {
            assertThat(result)
                    .isInstanceOfSatisfying(
                            AmountResult.Unknown.class,
                            unknown -> assertThat(unknown.missing()).containsExactlyElementsOf(example.missing()));
        } else {
            assertThat(result.amount()).isEqualTo(new Money(example.gives()));
        }
        JsonRuleCodec codec = new JsonRuleCodec();
        assertThat(codec.readAmount(codec.writeAmount(amount))).isEqualTo(amount);
        assertThat(codec.readSteps(codec.writeSteps(result.steps()))).isEqualTo(result.steps());
    }

    static Stream<Example> examples() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(FormulaExamplesTest.class.getResource("/formulas"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).hasSizeGreaterThanOrEqualTo(10);
            return sorted.stream().flatMap(FormulaExamplesTest::examples);
        }
    }

    private static Stream<Example> examples(Path file) {
        JsonNode root = StrictJson.parse(text(file));
        return StrictJson.object(root, "", in -> {
            JsonNode amount = in.node("amount");
            return in
                    .list("cases", (node, path) -> example(file.getFileName().toString(), amount, node, path))
                    .stream();
        });
    }

    private static Example example(String file, JsonNode amount, JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Example(
                        file,
                        amount,
                        in.text("says"),
                        Answers.of(in.has("answers") ? in.map("answers", FormulaExamplesTest::answer) : Map.of()),
                        facts(in.has("facts") ? in.map("facts", (value, at) -> value) : Map.of()),
                        in.optionalNumber("gives"),
                        in.optionalList("missing", StrictJson::text)));
    }

    private static Object answer(JsonNode node, String path) {
        if (node.isArray()) {
            List<Object> rows = new ArrayList<>();
            node.forEach(row -> {
                Map<String, Object> cells = new LinkedHashMap<>();
                row.properties().forEach(cell -> cells.put(cell.getKey(), answer(cell.getValue(), path)));
                rows.add(cells);
            });
            return rows;
        }
        return node.isNumber() ? StrictJson.number(node, path) : StrictJson.text(node, path);
    }

    private static Facts facts(Map<String, JsonNode> values) {
        return Facts.of(values.entrySet().stream()
                .map(entry -> new Fact(
                        new FactKey(entry.getKey()),
                        Objects.requireNonNull(CriterionJson.value(entry.getValue(), entry.getKey())),
                        "record",
                        LocalDate.of(2024, 8, 26)))
                .toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
