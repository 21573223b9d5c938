package org.zhuqi.programmes.designs.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.Faults;
import org.zhuqi.programmes.jdbc.ProgrammeDatabase;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/** The examples of docs/programmes: valid by the schema, read by the codec, and what they give. */
class DefinitionExamplesTest {
    private static final Path FOLDER =
            Path.of("..", "..", "..", "docs", "programmes").toAbsolutePath().normalize();

    private final DefinitionCodec codec = ProgrammeDatabase.definitionCodec();

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("programme.schema.json")));
    }

    private static List<?> flaws(String json) throws IOException {
        return schema().validate(json, InputFormat.JSON);
    }

    private static String file(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"digital-workshop.json", "booths.json", "equipment.json"})
    void an_example_is_valid_and_read_and_written_the_same(String name) throws IOException {
        String json = file(name);
        assertThat(flaws(json)).isEmpty();
        DefinitionCodec.File read = codec.read(json);
        assertThat(Faults.of(read.definition(), Set.of())).isEmpty();
        String written = codec.write(read);
        assertThat(flaws(written)).isEmpty();
        assertThat(codec.read(written)).isEqualTo(read);
        assertThat(codec.write(codec.read(written))).isEqualTo(written);
    }

    @Test
    void an_unknown_key_is_refused_by_both_with_its_place() throws IOException {
        String wrong = file("booths.json").replaceFirst("\"maxRows\"", "\"mostRows\"");
        assertThat(flaws(wrong)).isNotEmpty();
        assertThatThrownBy(() -> codec.read(wrong))
                .isInstanceOfSatisfying(
                        org.zhuqi.shared.RefusedException.class,
                        refused -> assertThat(refused.args().getFirst().toString())
                                .isEqualTo("form: sections[0].items[0].mostRows: nobody knows this key"));
        assertThatThrownBy(() -> codec.read(file("booths.json").replaceFirst("\"budget\"", "\"money\"")))
                .hasMessageContaining("bad-file");
    }

    @Test
    void a_condition_over_a_field_that_is_not_there_is_refused_by_the_codec_alone() throws IOException {
        String wrong = file("digital-workshop.json").replaceFirst("\"number\": \"paid\"", "\"number\": \"nothing\"");
        assertThat(flaws(wrong)).isEmpty();
        assertThatThrownBy(() -> codec.read(wrong)).hasMessageContaining("bad-file");
    }

    @Test
    void one_that_is_hardly_begun_is_valid_too() throws IOException {
        DefinitionCodec.File blank =
                new DefinitionCodec.File("NEW", Definition.blank("NEW", LocalText.ofZh("新"), List.of()));
        assertThat(flaws(codec.write(blank))).isEmpty();
        assertThat(codec.read(codec.write(blank))).isEqualTo(blank);
    }

    @Test
    void booths_and_workshops_give_what_they_must() throws IOException {
        Definition booths = codec.read(file("booths.json")).definition();
        Map<String, Object> show = Map.of("name", "A", "fee", new BigDecimal("24000"), "booths", 3);
        assertThat(booths.amount()
                        .evaluate(Answers.of(Map.of("shows", List.of(show, show))), Facts.NONE)
                        .amount())
                .isEqualTo(Money.ofYuan(15_000));
        Definition workshop = codec.read(file("digital-workshop.json")).definition();
        assertThat(workshop.amount()
                        .evaluate(Answers.of(Map.of("kind", "workshop", "contract", 6_200_000)), Facts.NONE)
                        .amount())
                .isEqualTo(Money.ofWan(50));
    }
}
