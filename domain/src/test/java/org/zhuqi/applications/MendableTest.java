package org.zhuqi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.reviews.Mend;
import org.zhuqi.shared.FieldProblem;

class MendableTest {
    private static final Programme CALL = ProgrammeFixture.programme();
    private static final Answers BEFORE = ProgrammeFixture.complete();

    private static Mendable asked(String... paths) {
        return Mendable.of(
                List.of(paths).stream().map(path -> new Mend(path, "请补正")).toList(), CALL, BEFORE, BEFORE, List.of());
    }

    @Test
    void only_what_was_asked_for_may_be_changed() {
        Mendable mendable = asked("project", "materials.licence");
        assertThat(mendable.item("project")).isTrue();
        assertThat(mendable.material("licence")).isTrue();
        assertThat(mendable.item("equipment")).isFalse();
        assertThat(asked("project").material("licence")).isFalse();
    }

    @Test
    void a_cell_of_a_table_opens_the_table_and_a_materials_code_the_material() {
        assertThat(asked("equipment[0].net").item("equipment")).isTrue();
        assertThat(asked("licence").material("licence")).isTrue();
    }

    @Test
    void an_officer_names_a_place_by_what_it_is_called() {
        Mendable mendable =
                asked("营业执照", CALL.form().item("project").orElseThrow().label().zh());
        assertThat(mendable.everything()).isFalse();
        assertThat(mendable.material("licence")).isTrue();
        assertThat(mendable.item("project")).isTrue();
        assertThat(mendable.item("contact")).isFalse();
    }

    @Test
    void what_is_about_the_whole_or_names_no_place_opens_everything() {
        assertThat(asked("").everything()).isTrue();
        assertThat(asked("no-such-field").everything()).isTrue();
        assertThat(Mendable.EVERYTHING.item("anything")).isTrue();
    }

    @Test
    void what_is_wrong_now_may_be_put_right_too() {
        Mendable mendable = Mendable.of(
                List.of(new Mend("project", "名称不符")),
                CALL,
                BEFORE,
                BEFORE,
                List.of(FieldProblem.of("equipment[1].net", "forms.required")));
        assertThat(mendable.item("equipment")).isTrue();
        assertThat(mendable.item("contact")).isFalse();
    }
}
