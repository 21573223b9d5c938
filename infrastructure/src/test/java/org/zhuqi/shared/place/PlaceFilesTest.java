package org.zhuqi.shared.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.env.MockEnvironment;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Place;
import tools.jackson.databind.json.JsonMapper;

class PlaceFilesTest {

    @Test
    void the_place_shipped_is_read_from_its_file() {
        Place place = place(new PlaceFiles(new DefaultResourceLoader(), "yanbian"));
        assertThat(place.id()).isEqualTo("yanbian");
        assertThat(place.name().zh()).isEqualTo("延边朝鲜族自治州");
        assertThat(place.holiday("延边州庆").in(Language.KO)).isEqualTo("연변조선족자치주 창립기념일");
        assertThat(place.holiday("没有的节").in(Language.KO)).isEqualTo("没有的节");
    }

    @Test
    void another_place_is_another_folder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("place.json"), """
                {"id": "elsewhere", "prefecture": "220200", "calendar": "ELSEWHERE",
                 "name": {"zh": "别处市"}, "bureau": {"zh": "别处市工业和信息化局"}}""");
        Files.createDirectory(folder.resolve("programmes"));
        Files.writeString(folder.resolve("programmes/b.json"), "{}");
        Files.writeString(folder.resolve("programmes/a.json"), "[]");
        PlaceFiles files = new PlaceFiles(new DefaultResourceLoader(), "file:" + folder);

        assertThat(place(files).prefecture().value()).isEqualTo("220200");
        assertThat(place(files).name().ko()).isNull();
        assertThat(files.list("programmes")).containsExactly("programmes/a.json", "programmes/b.json");
        assertThat(files.list("nothing-here")).isEmpty();
        assertThat(files.has("place.json")).isTrue();
        assertThat(files.has("units.csv")).isFalse();
        try (var in = files.open("programmes/a.json")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("[]");
        }
    }

    @Test
    void a_file_that_is_missing_is_named() {
        PlaceFiles files = new PlaceFiles(new DefaultResourceLoader(), "yanbian");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> files.open("no-such.csv"))
                .withMessageContaining("places/yanbian/no-such.csv");
    }

    @Test
    void demonstration_is_on_with_the_embedded_database_only_unless_asked_for() {
        assertThat(demonstration(new MockEnvironment())).isTrue();
        assertThat(demonstration(new MockEnvironment().withProperty("zhuqi.demonstration", "false")))
                .isFalse();
        MockEnvironment external = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql:x");
        assertThat(demonstration(external)).isFalse();
        assertThat(demonstration(external.withProperty("zhuqi.demonstration", "true")))
                .isTrue();
    }

    private static boolean demonstration(MockEnvironment environment) {
        return new PlaceConfiguration().demonstration(environment).on();
    }

    private static Place place(PlaceFiles files) {
        return new PlaceConfiguration().place(files, JsonMapper.shared());
    }
}
