package org.zhuqi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.ProgrammeFixture;

class DifferenceTest {
    @Test
    void equal_rounds_do_not_differ() {
        assertThat(Difference.between(
                        ProgrammeFixture.form(), ProgrammeFixture.complete(), ProgrammeFixture.complete()))
                .isEmpty();
    }

    @Test
    void fields_and_cells_are_told_one_by_one() {
        Answers after = ProgrammeFixture.complete()
                .with("contact", "金某")
                .with(
                        "equipment",
                        List.of(Map.of("name", "激光切割机", "net", new BigDecimal("3000000")), Map.of("name", "折弯机")));
        List<Difference> differences = Difference.between(ProgrammeFixture.form(), ProgrammeFixture.complete(), after);
        assertThat(differences)
                .extracting(Difference::path)
                .containsExactly("contact", "equipment[0].net", "equipment[1].name");
        assertThat(differences.get(1).before()).isEqualTo(new BigDecimal("4000000"));
        assertThat(differences.get(1).after()).isEqualTo(new BigDecimal("3000000"));
        assertThat(differences.get(2).before()).isNull();
    }
}
