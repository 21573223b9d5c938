package org.zhuqi.programmes.designs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Field;
import org.zhuqi.policies.InMemoryPolicyItems;
import org.zhuqi.policies.usecase.FactChoices;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Indicator;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.DesignsError;
import org.zhuqi.programmes.designs.InMemoryDesigns;
import org.zhuqi.programmes.designs.ProgrammePublished;
import org.zhuqi.programmes.designs.Spot;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.StandardRoute;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactType;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.InMemoryFactSource;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Calls built part by part, as the pages build them. */
class DesignUseCasesTest {
    private static final List<StandardRoute> ROUTES =
            List.of(new StandardRoute("long", org.zhuqi.shared.LocalText.ofZh("全流程"), ReviewFixture.longRoute()));

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T02:00:00Z"), ProgrammeFixture.ZONE);
    private final InMemoryDesigns designs = new InMemoryDesigns();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final List<ProgrammePublished> news = new ArrayList<>();
    private final Files codec = new Files();
    private final GatherFacts facts = new GatherFacts(List.of(new InMemoryFactSource(
            "record",
            new Fact(new FactKey("enterprise.above-scale"), FactValue.of(true), "名录", LocalDate.of(2024, 1, 1)),
            new Fact(new FactKey("enterprise.revenue@year-1"), FactValue.of(1), "统计", LocalDate.of(2024, 1, 1)),
            new Fact(new FactKey("enterprise.revenue@year-2"), FactValue.of(1), "统计", LocalDate.of(2024, 1, 1)))));
    private final KeptDesign kept = new KeptDesign(designs, programmes, facts, codec, audit, clock);
    private final StartDesign start = new StartDesign(designs, programmes, kept, codec, audit, clock);
    private final ReadDesign read = new ReadDesign(designs, programmes, kept, codec);
    private final EditTerms terms =
            new EditTerms(kept, new InMemoryPolicyItems(), programmes, designs, () -> ROUTES, clock);
    private final EditForm form = new EditForm(kept);
    private final EditConditions conditions = new EditConditions(kept);
    private final EditMaterials materials = new EditMaterials(kept);
    private final EditEligibility eligibility = new EditEligibility(
            kept,
            new FactChoices(
                    new FactDictionary(
                            List.of(new FactDefinition(
                                    new FactCode("revenue"),
                                    FactType.MONEY,
                                    FactDefinition.Periods.YEAR,
                                    org.zhuqi.shared.LocalText.ofZh("营业收入"),
                                    null)),
                            List.of()),
                    new TitleKinds(List.of()),
                    facts),
            facts);
    private final EditFormula formula = new EditFormula(kept, eligibility, facts);
    private final TryFormula trial = new TryFormula(kept, clock);
    private final PublishDesign publish = new PublishDesign(
            designs,
            programmes,
            new InMemoryPolicyItems(),
            kept,
            audit,
            event -> news.add((ProgrammePublished) event),
            clock);

    private final Actor officer = staff(Role.PREFECTURE_OFFICER);
    private ProgrammeId id = new ProgrammeId(new UUID(9, 9));

    private static Actor staff(Role role) {
        return new Actor(
                new UserId(new UUID(2, role.ordinal())),
                "经办人",
                role,
                new ReportingUnitId("222400"),
                Set.of(),
                null,
                "");
    }

    /** Files by what was written into them. */
    private static final class Files implements DefinitionCodec {
        private final Map<String, File> written = new HashMap<>();

        @Override
        public File read(String json) {
            File file = written.get(json);
            if (file == null) {
                throw DesignsError.BAD_FILE.refused(json);
            }
            return file;
        }

        @Override
        public String write(File file) {
            String name = "file " + file.hashCode();
            written.put(name, file);
            return name;
        }
    }

    @BeforeEach
    void begin() {
        id = start.begin(officer, new StartDesign.Command("dw", "数字化车间补助", "디지털직장보조", null));
    }

    private Design design() {
        return designs.find(id).orElseThrow();
    }

    private long seen() {
        return design().version();
    }

    private void section(String title) {
        form.section(officer, id, seen(), new EditForm.SectionInput(null, title, null, null, null, null, null));
    }

    private static EditForm.ItemInput item(
            @Nullable String section,
            @Nullable String table,
            @Nullable String name,
            String kind,
            String label,
            @Nullable List<EditForm.ChoiceRow> choices) {
        return new EditForm.ItemInput(
                section, table, name, kind, label, null, null, null, null, null, "true", null, null, null, null, null,
                null, null, choices, "展会名称", null, "1", null);
    }

    private static EditFormula.Input part(String kind, @Nullable String number, @Nullable String name) {
        return new EditFormula.Input(
                kind, number, name, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private static EditFormula.Input sumOf(String table, String once) {
        return new EditFormula.Input(
                "SUM",
                null,
                null,
                null,
                table,
                once,
                List.of(once),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void put(String at, EditFormula.Input part) {
        formula.put(officer, id, seen(), at, part);
    }

    private Money gives(Answers answers) {
        AmountResult result = trial.evaluate(officer, id, new TryFormula.Inputs(answers, Map.of(), "假设"));
        return result.amount();
    }

    private void workshop() {
        section("项目");
        form.item(
                officer,
                id,
                seen(),
                item(
                        "part",
                        null,
                        "kind",
                        "CHOICE",
                        "类别",
                        List.of(
                                new EditForm.ChoiceRow("", "数字化车间", "디지털직장", null),
                                new EditForm.ChoiceRow("", "先进级智能工厂", null, null),
                                new EditForm.ChoiceRow("", "卓越级智能工厂", null, null),
                                new EditForm.ChoiceRow("", "", "", ""))));
        form.item(officer, id, seen(), item("part", null, "contract", "MONEY", "合同金额", null));
        put("", part("CHOICE", null, "kind"));
        int at = 0;
        for (String cap : List.of("500000", "1000000", "2000000")) {
            put("" + at, part("RATE", "10", null));
            put(at + ".0", part("FIELD", null, "contract"));
            formula.wrap(officer, id, seen(), "" + at, part("CAP", cap, null));
            at++;
        }
    }

    @Test
    void the_workshop_of_f6_gives_exactly_what_it_must() {
        workshop();
        Field kind = (Field) design().definition().form().item("kind").orElseThrow();
        assertThat(kind.choices()).extracting(Field.Choice::value).containsExactly("c1", "c2", "c3");
        assertThat(gives(Answers.of(Map.of("kind", "c1", "contract", 6_200_000))))
                .isEqualTo(Money.ofWan(50));
        assertThat(gives(Answers.of(Map.of("kind", "c2", "contract", 6_200_000))))
                .isEqualTo(Money.ofWan(62));
        assertThat(gives(Answers.of(Map.of("kind", "c3", "contract", 25_000_000))))
                .isEqualTo(Money.ofWan(200));
    }

    @Test
    void the_booths_of_f7_give_exactly_what_they_must_and_equal_rows_count_once() {
        section("展会");
        form.item(officer, id, seen(), item("part", null, "shows", EditForm.TABLE, "参加的展会", null));
        form.column(officer, id, seen(), item(null, "shows", "fee", "MONEY", "展位费", null));
        form.column(officer, id, seen(), item(null, "shows", "booths", "NUMBER", "展位数", null));
        put("", part("CAP", "100000", null));
        put("0", sumOf("shows", "name"));
        put("0.0", part("LEAST", null, null));
        put("0.0.0", part("RATE", "80", null));
        put("0.0.0.0", part("COLUMN", null, "fee"));
        put("0.0.1", part("TIMES", null, null));
        put("0.0.1.0", part("FIXED", "5000", null));
        put("0.0.1.1", part("LEAST", null, null));
        put("0.0.1.1.0", part("COLUMN", null, "booths"));
        put("0.0.1.1.1", part("FIXED", "4", null));
        formula.step(officer, id, seen(), "0.0", EditFormula.Step.ADD_PART);
        put("0.0.2", part("FIXED", "20000", null));
        Map<String, Object> row = Map.of("name", "A", "fee", 24_000, "booths", 3);
        assertThat(gives(Answers.of(Map.of("shows", List.of(row))))).isEqualTo(Money.ofYuan(15_000));
        assertThat(gives(Answers.of(Map.of("shows", List.of(row, row))))).isEqualTo(Money.ofYuan(15_000));
        assertThat(gives(Answers.of(Map.of("shows", List.of(Map.of("name", "B", "fee", 90_000, "booths", 6))))))
                .isEqualTo(Money.ofYuan(20_000));
    }

    @Test
    void what_is_missing_keeps_it_from_being_published_and_is_told_with_its_place() {
        assertThatThrownBy(() -> publish.publish(officer, id, seen(), null))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.is(DesignsError.NOT_READY)).isTrue();
                    assertThat(refused.problems())
                            .extracting(problem -> problem.field())
                            .containsExactly("summaryZh", "form", "amount", "opens", "closes");
                });
        assertThat(programmes.find(id)).isEmpty();
    }

    private void complete() {
        workshop();
        terms.heading(
                officer,
                id,
                seen(),
                new EditTerms.Heading(
                        "数字化车间补助", "디지털직장보조", null, "按合同10%补助", null, null, null, null, null, "产业科", null, null, ""));
        terms.window(
                officer,
                id,
                seen(),
                new EditTerms.Window(
                        "2024-08-26T09:00",
                        "2024-09-26T00:00",
                        "500",
                        "7",
                        "YB-{year}-DW-{number}",
                        null,
                        null,
                        null,
                        null));
    }

    private void terms(@Nullable String signOff, @Nullable String perProject, @Nullable String excludes) {
        terms(signOff, perProject, excludes, null);
    }

    private void terms(
            @Nullable String signOff,
            @Nullable String perProject,
            @Nullable String excludes,
            @Nullable String indicators) {
        terms.window(
                officer,
                id,
                seen(),
                new EditTerms.Window(
                        "2024-08-26T09:00",
                        "2024-09-26T00:00",
                        "500",
                        "7",
                        "YB-{year}-DW-{number}",
                        signOff,
                        perProject,
                        excludes,
                        indicators));
    }

    @Test
    void the_terms_say_what_support_is_to_bring_about() {
        terms(null, null, null, """
                营业收入 / 영업수입 | 万元 | 5,000 | 2025-12-31

                就业人数｜人
                """);
        List<Indicator> indicators =
                design().definition().heading().particulars().indicators();
        assertThat(indicators)
                .containsExactly(
                        new Indicator(
                                new LocalText("营业收入", "영업수입", null),
                                "万元",
                                new BigDecimal("5000"),
                                LocalDate.of(2025, 12, 31)),
                        new Indicator(LocalText.ofZh("就业人数"), "人", null, null));
        assertThat(TypedIndicators.of(indicators)).isEqualTo("营业收入 / 영업수입 | 万元 | 5000 | 2025-12-31\n就业人数 | 人 |  | ");
        terms(null, null, null, TypedIndicators.of(indicators));
        assertThat(design().definition().heading().particulars().indicators()).isEqualTo(indicators);
        for (String wrong : List.of("营业收入", "收入 | 万元 | 很多", "收入 | 万元 | 1 | 2025-02-30", "a | b | 1 |  | e")) {
            assertThatThrownBy(() -> terms(null, null, null, wrong)).hasMessageContaining("indicator-form");
        }
        assertThatThrownBy(() -> terms(null, null, null, "收入 | 万元\n".repeat(31)))
                .hasMessageContaining("indicators-many");
    }

    @Test
    void the_terms_say_how_it_is_applied_for() {
        programmes.add(ProgrammeFixture.programme(9, "DW23"));
        terms("true", "true", "dw23，DW23");
        assertThat(design().definition().heading().particulars())
                .isEqualTo(
                        Particulars.NONE.withSignOff(true).withPerProject(true).withExcludes(List.of("DW23")));
        assertThatThrownBy(() -> terms(null, null, "DW99")).hasMessageContaining("excludes-unknown");
        assertThatThrownBy(() -> terms(null, null, "DW")).hasMessageContaining("excludes-itself");
        terms(null, null, null);
        assertThat(design().definition().heading().particulars()).isEqualTo(Particulars.NONE);
    }

    @Test
    void once_it_was_published_nobody_changes_whether_it_is_answered_for_each_project() {
        complete();
        publish.publish(officer, id, seen(), null);
        assertThatThrownBy(() -> terms(null, "true", null)).hasMessageContaining("per-project-fixed");
        terms("true", null, null);
        assertThat(design().definition().heading().particulars().signOff()).isTrue();
    }

    @Test
    void a_version_stays_as_it_is_while_the_next_is_written_and_published_with_a_reason() {
        complete();
        assertThat(publish.publish(officer, id, seen(), null)).isEqualTo(1);
        Programme first = programmes.find(id).orElseThrow();
        assertThat(first.status()).isEqualTo(ProgrammeStatus.PUBLISHED);
        assertThat(first.noticeDays()).isEqualTo(7);
        formula.put(officer, id, seen(), "0", part("CAP", "400000", null));
        assertThat(programmes.find(id)).contains(first);
        assertThat(read.show(officer, id).pending())
                .extracting(Object::toString)
                .containsExactly("CHANGED FORMULA");
        assertThatThrownBy(() -> publish.publish(officer, id, seen(), " ")).hasMessageContaining("because");
        assertThat(publish.publish(officer, id, seen(), "调整上限")).isEqualTo(2);
        assertThat(programmes.find(id, 1)).contains(first);
        assertThat(designs.publications(id)).extracting(each -> each.because()).containsExactly("调整上限", null);
        assertThat(news).extracting(ProgrammePublished::version).containsExactly(1, 2);
        assertThatThrownBy(() -> publish.publish(officer, id, seen(), "再来")).hasMessageContaining("nothing-changed");
        publish.withdraw(officer, id, "政策废止");
        assertThat(programmes.find(id).orElseThrow().status()).isEqualTo(ProgrammeStatus.WITHDRAWN);
    }

    @Test
    void whoever_saves_from_an_older_version_is_told_and_nothing_is_lost() {
        section("项目");
        long old = seen() - 1;
        assertThatThrownBy(() -> form.section(
                        officer, id, old, new EditForm.SectionInput(null, "另一个", null, null, null, null, null)))
                .hasMessageContaining("changed-meanwhile");
        assertThat(design().definition().form().sections()).hasSize(1);
    }

    @Test
    void conditions_of_the_form_are_built_in_groups() {
        workshop();
        Spot spot = Spot.of("item-required:contract:");
        conditions.add(officer, id, seen(), spot, "", when("kind", "EQUAL", List.of("kind=c1"), null));
        conditions.add(
                officer, id, seen(), spot, "", new EditConditions.Input("ANY", null, null, null, null, null, null));
        conditions.add(officer, id, seen(), spot, "1", when("contract", "MORE", null, "100"));
        Condition built = ((Field) design().definition().form().item("contract").orElseThrow()).requiredWhen();
        assertThat(String.valueOf(built)).contains("OneOf[field=kind", "Any[of=[Compare");
        assertThatThrownBy(() -> conditions.add(officer, id, seen(), spot, "", when("kind", "MORE", null, "1")))
                .hasMessageContaining("only-equal");
        conditions.remove(officer, id, seen(), spot, "0");
        conditions.remove(officer, id, seen(), spot, "0.0");
        conditions.remove(officer, id, seen(), spot, "0");
        assertThat(((Field) design().definition().form().item("contract").orElseThrow()).requiredWhen())
                .isNull();
    }

    private static EditConditions.Input when(
            String field, String test, @Nullable List<String> choices, @Nullable String value) {
        return new EditConditions.Input(null, field, test, value, choices, null, null);
    }

    @Test
    void conditions_on_facts_are_built_in_their_units_and_an_unknown_fact_is_named() {
        eligibility.add(officer, id, seen(), "", fact("enterprise.revenue", "year-1", "AT_LEAST", "2000"));
        Criterion.Compare compare =
                (Criterion.Compare) design().definition().eligibility().parts().getFirst();
        assertThat(compare.wanted()).isEqualTo(FactValue.of(new BigDecimal("20000000")));
        eligibility.add(officer, id, seen(), "", group("ANY"));
        eligibility.add(officer, id, seen(), "1", fact("enterprise.above-scale", "", "EQUAL", "是"));
        assertThat(design().definition().eligibility().parts().get(1).parts()).hasSize(1);
        assertThatThrownBy(() -> eligibility.add(officer, id, seen(), "", fact("tax.grade", "", "EQUAL", "A")))
                .hasMessageContaining("designs.fact-unknown");
        assertThatThrownBy(() -> eligibility.add(
                        officer, id, seen(), "", fact("enterprise.revenue", "year-1", "AT_LEAST", "很多")))
                .hasMessageContaining("value-form");
        eligibility.put(officer, id, seen(), "1", group("NONE"));
        assertThat(design().definition().eligibility().parts().get(1)).isInstanceOf(Criterion.Not.class);
    }

    @Test
    void conditions_may_ask_for_what_this_form_says_and_for_nothing_another_says() {
        workshop();
        eligibility.add(officer, id, seen(), "", fact("form.contract", "", "AT_LEAST", "500"));
        Criterion.Compare compare =
                (Criterion.Compare) design().definition().eligibility().parts().getFirst();
        assertThat(compare.wanted()).as("money is typed in 万元").isEqualTo(FactValue.of(5_000_000));
        assertThatThrownBy(() -> eligibility.add(officer, id, seen(), "", fact("form.area", "", "AT_LEAST", "1")))
                .hasMessageContaining("designs.fact-unknown");
        assertThat(kept.faults(design().definition()))
                .noneMatch(fault -> fault.problem().key().contains("fact-unknown"));
        form.remove(officer, id, seen(), new EditForm.Target(EditForm.Thing.ITEM, null, "contract"));
        assertThat(kept.faults(design().definition()))
                .as("a field that conditions ask for is gone")
                .anyMatch(fault -> fault.problem().key().contains("fact-unknown"));
    }

    private static EditEligibility.Input fact(String fact, String period, String comparison, String value) {
        return new EditEligibility.Input(
                null, "FACT", fact, period, null, null, comparison, value, "规则", null, null, null);
    }

    private static EditEligibility.Input group(String kind) {
        return new EditEligibility.Input(kind, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void a_call_is_copied_and_read_from_a_file_under_a_new_code() {
        complete();
        publish.publish(officer, id, seen(), null);
        Design copy = designs.find(start.copy(officer, id, "DW25")).orElseThrow();
        assertThat(copy.definition().terms().opens()).isNull();
        assertThat(copy.definition().amount()).isEqualTo(design().definition().amount());
        assertThatThrownBy(() -> start.copy(officer, id, "DW")).hasMessageContaining("code-taken");
        String file = read.export(officer, id, 1);
        Design imported = designs.find(start.read(officer, file, "DW26")).orElseThrow();
        assertThat(imported.definition().saysTheSameAs(design().definition())).isTrue();
        assertThatThrownBy(() -> start.read(officer, "{}", "DW27")).hasMessageContaining("bad-file");
    }

    @Test
    void papers_are_listed_moved_and_taken_away() {
        for (String name : List.of("合同", "发票")) {
            materials.put(
                    officer,
                    id,
                    seen(),
                    new EditMaterials.Input(
                            null, name, null, null, null, null, null, List.of("PDF"), "true", null, null));
        }
        materials.move(officer, id, seen(), "material-2", true);
        materials.remove(officer, id, seen(), "material-1");
        assertThat(design().definition().materials())
                .extracting(material -> material.name().zh())
                .containsExactly("发票");
    }

    private static EditTerms.StageRow stage(String label, String kind, Reviewer who, String... acts) {
        return new EditTerms.StageRow(
                "",
                label,
                null,
                null,
                who.name(),
                "5",
                acts.length == 0 ? "1" : "0",
                "5",
                kind,
                "GOES_ON",
                List.of(acts),
                "",
                "");
    }

    @Test
    void a_route_is_composed_of_stages_and_its_faults_are_told_with_their_place() {
        terms.route(
                officer,
                id,
                seen(),
                List.of(
                        stage("县级初审", "COUNTY_REVIEW", Reviewer.RESPONSIBLE_UNIT),
                        stage("专家评审", "EXPERT_PANEL", Reviewer.PREFECTURE, "REFER"),
                        stage("审定", "PARTY_GROUP_DECISION", Reviewer.PREFECTURE, "REFER", "REJECT"),
                        stage("公示", "PUBLIC_NOTICE", Reviewer.PREFECTURE),
                        stage("", "", Reviewer.PREFECTURE)));
        assertThat(design().definition().stages())
                .extracting(stage ->
                        stage.kind() + " " + stage.moves().stream().sorted().toList() + " "
                                + stage.opinionFor().stream().sorted().toList() + " " + stage.late())
                .containsExactly(
                        "COUNTY_REVIEW [RETURN, RECOMMEND] [RECOMMEND] GOES_ON",
                        "EXPERT_PANEL [RECOMMEND, REFER] [RECOMMEND, REFER] GOES_ON",
                        "PARTY_GROUP_DECISION [REFER, REJECT, APPROVE] [REFER, REJECT] GOES_ON",
                        "PUBLIC_NOTICE [] [] OFFICER_DECIDES");
        assertThatThrownBy(() -> terms.route(
                        officer,
                        id,
                        seen(),
                        List.of(
                                stage("", "", Reviewer.PREFECTURE),
                                stage("拨付", "PAYMENT", Reviewer.PREFECTURE),
                                stage("县级初审", "COUNTY_REVIEW", Reviewer.PREFECTURE),
                                stage("审定", "PARTY_GROUP_DECISION", Reviewer.PREFECTURE))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field() + " " + problem.key())
                                .containsExactly(
                                        "stages[1].labelZh reviews.route-order",
                                        "stages[2].labelZh reviews.route-doer"));
    }

    @Test
    void a_route_is_taken_over_from_those_the_place_keeps_ready() {
        terms.take(officer, id, seen(), "long");
        assertThat(design().definition().stages())
                .isEqualTo(ReviewFixture.longRoute().stages());
        assertThatThrownBy(() -> terms.take(officer, id, seen(), "other"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("route"));
        assertThatThrownBy(() -> terms.take(staff(Role.UNIT_OFFICER), id, seen(), "long"))
                .hasMessageContaining("denied");
    }

    @Test
    void a_field_goes_with_its_part_of_the_formula() {
        workshop();
        form.remove(officer, id, seen(), new EditForm.Target(EditForm.Thing.ITEM, null, "contract"));
        assertThat(read.show(officer, id).faults())
                .extracting(fault -> fault.problem().field())
                .contains("amount.cases.c1.of.of");
    }

    @Test
    void nobody_but_the_bureau_writes_and_its_leader_reads() {
        assertThat(read.show(staff(Role.PREFECTURE_LEADER), id).mayChange()).isFalse();
        assertThatThrownBy(() -> publish.withdraw(staff(Role.PREFECTURE_LEADER), id, "x"))
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> read.show(staff(Role.UNIT_OFFICER), id)).hasMessageContaining("denied");
        assertThat(audit.actions()).contains("programmes.begin");
    }
}
