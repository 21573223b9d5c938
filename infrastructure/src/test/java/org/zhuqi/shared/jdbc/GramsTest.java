package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GramsTest extends PostgresTest {

    @Test
    void grams_of_Chinese_are_its_characters_and_neighbouring_pairs() {
        assertThat(grams("延吉市")).containsExactlyInAnyOrder("延", "吉", "市", "延吉", "吉市");
    }

    @Test
    void full_width_and_upper_case_are_folded() {
        assertThat(grams("ＡＢ c")).containsExactlyInAnyOrder("a", "b", "c", "ab");
    }

    @Test
    void Korean_composed_and_decomposed_are_the_same() {
        assertThat(grams("연길")).isEqualTo(grams(java.text.Normalizer.normalize("연길", java.text.Normalizer.Form.NFD)));
    }

    @Test
    void a_text_of_one_character_has_one_gram_and_an_empty_one_none() {
        assertThat(grams("延")).containsExactly("延");
        assertThat(grams("")).isEmpty();
    }

    @Test
    void two_characters_are_found_through_the_index() {
        jdbc.sql("create table named (name text not null)").update();
        jdbc.sql("insert into named select '示范企业' || n from generate_series(1, 20000) as n")
                .update();
        jdbc.sql("insert into named values ('延边石岘白麓纸业股份有限公司')").update();
        jdbc.sql("create index named_grams on named using gin (grams(name))").update();
        jdbc.sql("analyze named").update();

        var plan = jdbc.sql("explain select name from named where grams(name) @> grams('纸业')")
                .query(String.class)
                .list();
        assertThat(String.join("\n", plan)).contains("named_grams");
        assertThat(jdbc.sql("select name from named where grams(name) @> grams('纸业')")
                        .query(String.class)
                        .list())
                .containsExactly("延边石岘白麓纸业股份有限公司");
    }

    private java.util.List<String> grams(String text) {
        return jdbc.sql("select unnest(grams(:text)) order by 1")
                .param("text", text)
                .query(String.class)
                .list();
    }
}
