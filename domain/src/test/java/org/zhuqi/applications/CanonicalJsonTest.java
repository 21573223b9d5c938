package org.zhuqi.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void names_are_sorted_by_utf16_units_as_in_the_example_of_rfc_8785() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("\u20ac", "Euro Sign");
        content.put("\r", "Carriage Return");
        content.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        content.put("1", "One");
        content.put("\ud83d\ude00", "Emoji: Grinning Face");
        content.put("\u0080", "Control");
        content.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                CanonicalJson.of(content).text());
    }

    @Test
    void strings_are_escaped_as_in_the_example_of_rfc_8785() {
        assertEquals(
                "{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                CanonicalJson.of(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/"))
                        .text());
    }

    @Test
    void literals_lists_and_whole_numbers_have_one_form() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("literals", java.util.Arrays.asList(null, true, false));
        content.put("whole", List.of(0, -1, 9_007_199_254_740_992L));
        content.put("empty", Map.of());
        assertEquals(
                "{\"empty\":{},\"literals\":[null,true,false],\"whole\":[0,-1,9007199254740992]}",
                CanonicalJson.of(content).text());
    }

    @Test
    void what_would_lose_digits_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of("a", 0.1)));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of("a", new BigDecimal("0.1"))));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of("a", 9_007_199_254_740_993L)));
    }

    @Test
    void a_lone_surrogate_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of("a", "x\ud83d")));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of("a", "\ude00x")));
    }

    @Test
    void the_hash_is_the_one_sha256sum_prints() {
        // printf '{"a":"延边"}' | sha256sum
        assertEquals(
                "e5d6c76d56100c621862601ef12cc5320b343425a0939b16e953373eeed7ce23",
                CanonicalJson.of(Map.of("a", "延边")).sha256());
    }
}
