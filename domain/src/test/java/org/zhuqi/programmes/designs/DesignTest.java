package org.zhuqi.programmes.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.forms.Comparison;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Quantity;
import org.zhuqi.forms.Rule;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

class DesignTest {
    private static final Design.Change BY =
            new Design.Change(UserId.SYSTEM, "起草人", Instant.parse("2024-08-26T02:00:00Z"));
    private static final Amount BLANK = new Amount.Blank();

    private final Programme programme = ProgrammeFixture.programme();

    /** Booths: a fee and a number a row, a rule over them, a note that is asked for from two rows on. */
    private static Form booths() {
        Field fee = Field.of("fee", FieldKind.MONEY, "费用");
        Field booths = Field.of("booths", FieldKind.NUMBER, "展位数");
        Table shows = Table.builder()
                .id("shows")
                .label(LocalText.ofZh("展会"))
                .columns(List.of(Field.of("name", FieldKind.TEXT, "名称"), fee, booths))
                .totals(List.of("fee"))
                .rules(List.of(new Rule(
                        new Condition.Compare(
                                new Quantity.Of("fee"), Comparison.MORE, new Quantity.Fixed(BigDecimal.ZERO)),
                        LocalText.ofZh("费用应大于零"),
                        List.of("fee"))))
                .build();
        Field note = Field.of("note", FieldKind.TEXT, "说明").toBuilder()
                .shownWhen(new Condition.Compare(
                        new Quantity.RowCount("shows"), Comparison.AT_LEAST, new Quantity.Fixed(BigDecimal.TWO)))
                .build();
        Rule most = new Rule(
                new Condition.Compare(
                        new Quantity.ColumnSum("shows", "fee"),
                        Comparison.AT_MOST,
                        new Quantity.Fixed(new BigDecimal("100000"))),
                LocalText.ofZh("费用合计不超过10万元"),
                List.of("shows"));
        return new Form(
                "booths", 1, LocalText.ofZh("表"), List.of(Section.of("main", "展会", shows, note)), List.of(most));
    }

    private static Amount perShow() {
        return new Amount.Cap(
                new Amount.Sum(
                        "shows",
                        "name",
                        null,
                        List.of("name"),
                        new Amount.Least(List.of(
                                new Amount.Rate(new Amount.Column("fee"), new BigDecimal("0.8")),
                                new Amount.Column("booths")))),
                new BigDecimal("100000"));
    }

    @Test
    void what_was_published_is_its_working_copy_again() {
        Definition definition = Definition.of(programme);
        assertThat(definition.programme(programme.id(), programme.code(), 1)).isEqualTo(programme);
        assertThat(Faults.of(definition, Set.of())).isEmpty();
    }

    @Test
    void a_copy_for_another_year_has_no_dates_and_numbers_of_its_own() {
        Definition copied = Definition.of(programme).copied("EQI25");
        assertThat(copied.terms().opens()).isNull();
        assertThat(copied.terms().receipts().text()).isEqualTo("{year}-EQI25-{number}");
        assertThat(copied.eligibility()).isEqualTo(programme.eligibility());
        assertThat(Faults.of(copied, Set.of()))
                .extracting(fault -> fault.problem().key())
                .containsExactly("designs.opens-missing", "designs.closes-missing");
    }

    @Test
    void nothing_but_a_title_says_all_that_is_missing_and_where() {
        Definition blank =
                Definition.blank("NEW", LocalText.ofZh("新项目"), programme.route().stages());
        assertThat(Faults.of(blank, Set.of(new FactKey("nobody.knows"))))
                .extracting(Fault::part, fault -> fault.problem().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Fault.Part.HEADING, "designs.summary-missing"),
                        org.assertj.core.groups.Tuple.tuple(Fault.Part.FORM, "designs.form-empty"),
                        org.assertj.core.groups.Tuple.tuple(Fault.Part.ELIGIBILITY, "designs.fact-unknown"),
                        org.assertj.core.groups.Tuple.tuple(Fault.Part.FORMULA, "programmes.formula-blank"),
                        org.assertj.core.groups.Tuple.tuple(Fault.Part.TERMS, "designs.opens-missing"),
                        org.assertj.core.groups.Tuple.tuple(Fault.Part.TERMS, "designs.closes-missing"));
    }

    @Test
    void a_change_from_an_older_version_is_refused() {
        Design design = Design.begun(programme.id(), "EQI", Definition.of(programme), BY)
                .kept();
        assertThatThrownBy(() -> design.changed(0, design.definition(), BY)).hasMessageContaining("changed-meanwhile");
        assertThat(design.changed(1, design.definition(), BY)).isEqualTo(design);
    }

    @Test
    void a_draft_is_published_again_and_again_and_taken_back_for_good() {
        Design design = Design.begun(programme.id(), "EQI", Definition.of(programme), BY);
        assertThat(design.next()).isEqualTo(1);
        assertThatThrownBy(() -> design.withdrawn(BY)).hasMessageContaining("status-not-allowed");
        Design published = design.published(1, BY);
        assertThat(published.next()).isEqualTo(2);
        Design withdrawn = published.published(2, BY).withdrawn(BY);
        assertThat(withdrawn.status()).isEqualTo(ProgrammeStatus.WITHDRAWN);
        assertThatThrownBy(() -> withdrawn.published(3, BY)).hasMessageContaining("status-not-allowed");
        assertThatThrownBy(() -> withdrawn.changed(0, withdrawn.definition(), BY))
                .hasMessageContaining("withdrawn");
    }

    @Test
    void a_table_goes_with_all_that_speaks_of_it() {
        assertThat(new FormDesk(booths()).uses("shows"))
                .extracting(LocalText::zh)
                .containsExactly("说明", "费用合计不超过10万元");
        Form left = new FormDesk(booths()).without("shows");
        assertThat(left.item("shows")).isEmpty();
        assertThat(left.rules()).isEmpty();
        assertThat(left.item("note").orElseThrow().shownWhen()).isNull();
        assertThat(new FormulaDesk(perShow()).uses("shows")).isTrue();
        assertThat(new FormulaDesk(perShow()).forgetting("shows"))
                .isEqualTo(new Amount.Cap(BLANK, new BigDecimal("100000")));
    }

    @Test
    void a_column_goes_with_totals_rules_and_its_part_of_the_formula() {
        Form left = new FormDesk(booths()).withoutColumn("shows", "fee");
        Table shows = left.table("shows").orElseThrow();
        assertThat(shows.columns()).extracting(Field::id).containsExactly("name", "booths");
        assertThat(shows.totals()).isEmpty();
        assertThat(shows.rules()).isEmpty();
        assertThat(left.rules()).isEmpty();
        assertThat(left.item("note").orElseThrow().shownWhen()).isNotNull();
        Amount amount = new FormulaDesk(perShow()).forgettingColumn("shows", "fee");
        assertThat(new FormulaDesk(amount).at(Place.of("0.0.0.0"))).isEqualTo(BLANK);
        assertThat(new FormulaDesk(amount).at(Place.of("0.0.1"))).isEqualTo(new Amount.Column("booths"));
        Amount nameless = new FormulaDesk(perShow()).forgettingColumn("shows", "name");
        assertThat(((Amount.Sum) new FormulaDesk(nameless).at(Place.of("0"))).once())
                .isEmpty();
    }

    @Test
    void things_move_up_and_down_and_stop_at_the_ends() {
        Form moved = new FormDesk(booths()).movedItem("note", true);
        assertThat(moved.items()).extracting(item -> item.id()).containsExactly("note", "shows");
        assertThat(new FormDesk(moved).movedItem("note", true)).isEqualTo(moved);
        assertThat(new FormDesk(booths())
                        .movedColumn("shows", "name", false)
                        .table("shows")
                        .orElseThrow()
                        .columns())
                .extracting(Field::id)
                .containsExactly("fee", "name", "booths");
    }

    @Test
    void a_formula_is_built_around_and_inside_its_parts() {
        Amount amount = new FormulaDesk(BLANK).put(Place.WHOLE, new Amount.Rate(BLANK, new BigDecimal("0.1")));
        amount = new FormulaDesk(amount).put(Place.of("0"), new Amount.Field("contract"));
        amount = new FormulaDesk(amount).wrap(Place.WHOLE, new Amount.Cap(BLANK, new BigDecimal("500000")));
        assertThat(amount)
                .isEqualTo(new Amount.Cap(
                        new Amount.Rate(new Amount.Field("contract"), new BigDecimal("0.1")),
                        new BigDecimal("500000")));
        amount = new FormulaDesk(amount).put(Place.WHOLE, new Amount.Cap(BLANK, new BigDecimal("400000")));
        assertThat(amount.parts().getFirst()).isInstanceOf(Amount.Rate.class);
        assertThat(new FormulaDesk(amount).unwrap(Place.of("0")))
                .isEqualTo(new Amount.Cap(new Amount.Field("contract"), new BigDecimal("400000")));
        Amount least = new FormulaDesk(new Amount.Least(List.of(BLANK, BLANK))).addPart(Place.WHOLE);
        assertThat(least.parts()).hasSize(3);
        assertThat(new FormulaDesk(least).remove(Place.of("1")).parts()).hasSize(2);
        assertThatThrownBy(() -> new FormulaDesk(BLANK).at(Place.of("0"))).hasMessageContaining("gone");
    }

    @Test
    void a_rule_that_could_never_be_evaluated_is_a_contradiction_with_its_place() {
        Form form = new FormDesk(booths())
                .withCondition(Spot.of("item-shown:note:"), new Condition.OneOf("note", List.of("yes")));
        Definition definition = Definition.of(programme).withForm(form).withAmount(new Amount.Field("note"));
        assertThat(Faults.of(definition, Set.of()))
                .filteredOn(Fault::contradicts)
                .extracting(
                        fault -> fault.problem().field(),
                        fault -> fault.problem().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("form.note", "designs.choice-expected"),
                        org.assertj.core.groups.Tuple.tuple("amount", "programmes.formula-field-of-another-kind"));
    }

    @Test
    void two_versions_differ_in_what_was_added_removed_and_changed() {
        Definition before = Definition.of(programme).withForm(booths()).withAmount(perShow());
        FormDesk desk = new FormDesk(booths());
        Form next = new FormDesk(desk.withoutColumn("shows", "booths"))
                .withItem("main", Field.of("phone", FieldKind.TEXT, "电话"));
        next = new FormDesk(next)
                .withItem(
                        "main",
                        Field.of("note", FieldKind.LONG_TEXT, "说明").toBuilder()
                                .required(true)
                                .build());
        Definition after = before.withForm(next)
                .withMaterials(List.of())
                .withTerms(before.terms().withBudget(null));
        assertThat(DefinitionChange.between(before, after))
                .extracting(DefinitionChange::toString)
                .containsExactly(
                        "REMOVED COLUMN form.shows.booths",
                        "CHANGED FIELD form.note KIND REQUIRED SHOWN",
                        "ADDED FIELD form.phone",
                        "REMOVED MATERIAL materials.licence",
                        "CHANGED BUDGET");
        assertThat(DefinitionChange.between(before, before)).isEmpty();
    }

    @Test
    void what_nobody_put_into_korean_is_listed() {
        assertThat(Wording.withoutKorean(Definition.of(programme)))
                .extracting(wording -> wording.text().zh())
                .contains("支持企业购置生产设备", "项目名称", "营业执照", "规模以上企业")
                .doesNotContain("设备投资补助");
    }
}
