package org.zhuqi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedAnswersTest {
    private final Form form = FormFixture.full();

    @Test
    void what_was_posted_is_read_by_the_kind_of_its_field() {
        Answers answers = read(
                Answers.none(),
                Map.of(
                        "project", "  新线 \r\n 二期 ",
                        "loan", "yes",
                        "bank", "icbc",
                        "from", "2024-01-01",
                        "share", "12.5 %",
                        "total", "1,234,567.80",
                        "equipment.rows", "2",
                        "equipment[0].name", "机床",
                        "equipment[0].net", "１２３",
                        "equipment[1].imported", "no"));
        assertThat(answers)
                .isEqualTo(Answers.of(Map.of(
                        "project",
                        "新线   二期",
                        "loan",
                        true,
                        "bank",
                        "icbc",
                        "from",
                        "2024-01-01",
                        "share",
                        new BigDecimal("12.5"),
                        "total",
                        new BigDecimal("1234567.8"),
                        "equipment",
                        List.of(Map.of("name", "机床", "net", new BigDecimal("123")), Map.of("imported", false)))));
    }

    @ParameterizedTest
    @CsvSource({"zwölf", "1.2.3", "1e9", "--1", "0x10", "12345678901234567890", "NaN"})
    void what_is_no_number_stays_as_it_was_typed_and_is_told(String typed) {
        Answers answers = read(Answers.none(), Map.of("total", typed));
        assertThat(answers.value("total")).isEqualTo(typed);
        assertThat(form.checkDraft(answers))
                .extracting(problem -> problem.key())
                .containsExactly("forms.not-a-number");
    }

    @Test
    void unknown_names_facts_and_files_are_not_taken_from_what_was_posted() {
        Answers before = Answers.of(Map.of("county", "延吉市", "plan", List.of("a")));
        assertThat(read(
                        before,
                        Map.of(
                                "county",
                                "北京",
                                "plan",
                                "b",
                                "hack",
                                "x",
                                "equipment[0].hack",
                                "x",
                                "equipment[0].name",
                                "no rows")))
                .isEqualTo(before);
    }

    @Test
    void a_field_not_posted_keeps_its_answer_and_a_blank_one_loses_it() {
        Answers before = FormFixture.complete();
        assertThat(read(before, Map.of())).isEqualTo(before);
        assertThat(read(before, Map.of("project", " ")).value("project")).isNull();
        assertThat(read(before, Map.of("equipment.rows", "0")).rows("equipment"))
                .isEmpty();
    }

    @Test
    void a_cell_that_was_not_shown_keeps_its_answer() {
        Answers after = read(
                FormFixture.complete(),
                Map.of("equipment.rows", "2", "equipment[1].name", "锅炉", "equipment[1].imported", "no"));
        assertThat(after.rows("equipment").get(1).text("country")).contains("德国");
    }

    @Test
    void buttons_add_and_remove_rows_without_losing_what_was_typed() {
        Map<String, String> rows = Map.of("equipment.rows", "2", "equipment[0].name", "a", "equipment[1].name", "b");
        PostedAnswers added = posted(Answers.none(), rows, "equipment:add");
        assertThat(added.table()).isEqualTo("equipment");
        assertThat(added.answers().rows("equipment")).hasSize(3);
        PostedAnswers removed = posted(Answers.none(), rows, "equipment:remove:0");
        assertThat(removed.answers().rows("equipment"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("name")).contains("b"));
        assertThat(posted(Answers.none(), rows, "equipment:remove:9").answers().rows("equipment"))
                .hasSize(2);
        assertThat(posted(Answers.none(), rows, "other:add").table()).isNull();
    }

    @Test
    void sizes_are_bounded() {
        Answers answers = read(
                Answers.none(),
                Map.of("project", "x".repeat(1_000_000), "equipment.rows", "9999", "total", "9".repeat(100_000)));
        assertThat(answers.text("project").orElseThrow()).hasSize(Field.Limits.LONGEST_LINE + 1);
        assertThat(answers.rows("equipment")).hasSize(3);
        assertThat(answers.text("total").orElseThrow()).hasSize(200);
        assertThat(form.checkDraft(answers))
                .extracting(problem -> problem.key())
                .contains("forms.too-long", "forms.not-a-number");
    }

    @ParameterizedTest(name = "noise of seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void no_noise_makes_it_fail(long seed) {
        Random random = new Random(seed);
        List<String> names = List.of(
                "project",
                "total",
                "loan",
                "from",
                "bank",
                "equipment.rows",
                "equipment[0].net",
                "equipment[1].name",
                "equipment[-1].name",
                "equipment[99999999999].net",
                "row",
                "",
                "plan",
                "county");
        for (int round = 0; round < 300; round++) {
            Map<String, String[]> posted = new HashMap<>();
            for (String name : names) {
                if (random.nextBoolean()) {
                    char[] noise = new char[random.nextInt(20)];
                    for (int i = 0; i < noise.length; i++) {
                        noise[i] = (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(65536));
                    }
                    posted.put(
                            name,
                            random.nextInt(10) == 0
                                    ? new String[0]
                                    : new String[] {random.nextBoolean() ? new String(noise) : "" + random.nextInt(5)});
                }
            }
            Answers answers =
                    PostedAnswers.read(form, posted, FormFixture.complete()).answers();
            form.check(answers);
            form.relevant(answers);
        }
    }

    private Answers read(Answers before, Map<String, String> posted) {
        return posted(before, posted, null).answers();
    }

    private PostedAnswers posted(Answers before, Map<String, String> posted, String button) {
        Map<String, String[]> parameters = new HashMap<>();
        posted.forEach((name, value) -> parameters.put(name, new String[] {value}));
        if (button != null) {
            parameters.put("row", new String[] {button});
        }
        return PostedAnswers.read(form, parameters, before);
    }
}
