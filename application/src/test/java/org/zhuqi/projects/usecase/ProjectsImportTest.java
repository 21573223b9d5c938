package org.zhuqi.projects.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportKindContract;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.documents.imports.RowVerdict.Outcome;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.enterprises.usecase.FindEnterprise;
import org.zhuqi.projects.CapacityUnits;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightRulesFixture;
import org.zhuqi.projects.progress.InMemoryJudgements;
import org.zhuqi.projects.progress.InMemoryMonthlyReports;
import org.zhuqi.projects.progress.InMemoryYearPlans;
import org.zhuqi.projects.progress.PlanTemplates;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.projects.progress.usecase.PlanYear;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.UserId;

/** A bureau's ledger comes in as a file, and keeps the contract of imports. It is 26 August 2024. */
class ProjectsImportTest extends ImportKindContract {
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    private static final String CODE = "2024-222401-13-03-000123";

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryYearPlans plans = new InMemoryYearPlans();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final InMemoryReportingUnits units = new InMemoryReportingUnits(
            new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, LocalText.ofZh("州"), null, null, true),
            new ReportingUnit(YANJI, UnitKind.COUNTY, LocalText.ofZh("延吉市"), PREFECTURE, null, true),
            new ReportingUnit(HUNCHUN, UnitKind.COUNTY, LocalText.ofZh("珲春市"), PREFECTURE, null, true));
    private final JudgeProjects judge = new JudgeProjects(
            new InMemoryJudgements(projects, plans, new InMemoryMonthlyReports()), LightRulesFixture.BOTH, clock);
    private final SheetText sheetText = new SheetText(
            new FindEnterprise(enterprises),
            units,
            new CapacityUnits(List.of(
                    new CapacityUnits.CapacityUnit("t/h", LocalText.ofZh("吨/小时")),
                    new CapacityUnits.CapacityUnit("t", LocalText.ofZh("吨")))));
    private final PlanYear planYear =
            new PlanYear(projects, plans, new PlanTemplates(List.of(), Map.of()), judge, audit, clock);
    private final ProjectsImport kind = new ProjectsImport(
            new ProjectColumns(units), sheetText, projects, plans, planYear, judge, ProjectFixture.RULES, audit, clock);
    private final Actor bureau = actor(Role.PREFECTURE_OFFICER, PREFECTURE);
    private final Actor yanji = actor(Role.UNIT_OFFICER, YANJI);
    private final Enterprise owner = EnterpriseFixture.enterprise(1);

    @BeforeEach
    void owner() {
        enterprises.add(owner);
    }

    @Override
    protected ImportKind kind() {
        return kind;
    }

    @Override
    protected Actor importer() {
        return yanji;
    }

    @Override
    protected Actor stranger() {
        return actor(Role.UNIT_OFFICER, HUNCHUN);
    }

    @Override
    protected Map<String, String> sample() {
        return Map.ofEntries(
                Map.entry("code", "２０２４－222401－13－03－000123"),
                Map.entry("nameZh", "玉米深加工项目"),
                Map.entry("nameKo", "강냉이 심층가공 대상"),
                Map.entry("nameEn", "Corn"),
                Map.entry("unit", "延吉市"),
                Map.entry("kind", "产业类"),
                Map.entry("keyLevel", "州级"),
                Map.entry("sector", "C1373 蔬菜加工"),
                Map.entry("owners", "外地企业、" + owner.name() + "｜" + owner.creditCode()),
                Map.entry("investors", "投资方 ｜ 山东"),
                Map.entry("address", "孵化基地"),
                Map.entry("park", "绿色食品孵化基地"),
                Map.entry("stage", "在建"),
                Map.entry("since", "2024年5月20日"),
                Map.entry("content", "新建生产线"),
                Map.entry("land", "4.35万"),
                Map.entry("floor", "122,800"),
                Map.entry("operating", "约7800"),
                Map.entry("lines", "甜玉米粒生产线 ｜ 10 ｜ 吨/小时；真空棒生产线 ｜ 约2万 ｜ t/h"),
                Map.entry("products", "甜玉米粒 ｜ 6000 ｜ 吨 ｜ 7000"),
                Map.entry("total", "5,000"),
                Map.entry("fixed", "4500"),
                Map.entry("equipment", "2500"),
                Map.entry("building", "2000"),
                Map.entry("own", "3000"),
                Map.entry("loan", "1000"),
                Map.entry("bond", "500"),
                Map.entry("state", "500"),
                Map.entry("before", "1200.5"),
                Map.entry("plan", "2000"),
                Map.entry("start-planned", "2024年4月"),
                Map.entry("start-actual", "2024.5.20"),
                Map.entry("acceptance-planned", "2024-11"),
                Map.entry("acceptance-actual", "2024年8月上旬"),
                Map.entry("production-planned", "2024年"),
                Map.entry("production-actual", "2024-08-20"),
                Map.entry("full-planned", "2025年"),
                Map.entry("full-actual", "2024-08-25"),
                Map.entry("entered", "2024/6/1"),
                Map.entry("output", "7000"),
                Map.entry("tax", "300"),
                Map.entry("profit", "800"),
                Map.entry("jobs", "60"),
                Map.entry("leader", "副州长"),
                Map.entry("taskForce", "项目专班"),
                Map.entry("person", "某某"),
                Map.entry("phone", "０４３３-0000000"),
                Map.entry("source", "台账"));
    }

    @Override
    protected Map<String, String> wrong() {
        return Map.ofEntries(
                Map.entry("code", "2024-1"),
                Map.entry("nameZh", "长".repeat(300)),
                Map.entry("unit", "别处"),
                Map.entry("kind", "百强"),
                Map.entry("keyLevel", "顶级"),
                Map.entry("sector", "玉米"),
                Map.entry("owners", "某公司｜" + CODE),
                Map.entry("stage", "完工"),
                Map.entry("since", "2024-08-27"),
                Map.entry("land", "很大"),
                Map.entry("lines", "生产线 ｜ 多少 ｜ t/h"),
                Map.entry("products", "玉米 ｜ 6000 ｜ 斤"),
                Map.entry("total", "约5亿"),
                Map.entry("plan", "-1"),
                Map.entry("start-planned", "年初"),
                Map.entry("start-actual", "2024-08-27"),
                Map.entry("entered", "昨天"),
                Map.entry("jobs", "3.5"));
    }

    @Override
    protected List<?> onRecord() {
        List<Object> all = new ArrayList<>(projects.all());
        all.addAll(audit.events());
        projects.all().forEach(project -> all.addAll(plans.editions(project.id(), 2024)));
        return all;
    }

    @Test
    void every_word_of_the_ledger_is_kept() {
        assertThat(imported(yanji, typed())).containsExactly(RowVerdict.NEW);
        Project project = projects.all().getFirst();
        Sheet sheet = project.sheet();
        assertThat(sheet.heading().code()).hasToString(CODE);
        assertThat(sheet.parties().owners())
                .containsExactly(new Sheet.Owner("外地企业", null), new Sheet.Owner(owner.name(), owner.id()));
        assertThat(sheet.content().operating()).isEqualTo(Approximate.parse("约7800"));
        assertThat(sheet.content().lines())
                .containsExactly(
                        new Sheet.Line("甜玉米粒生产线", Approximate.parse("10"), "t/h"),
                        new Sheet.Line("真空棒生产线", Approximate.parse("约20000"), "t/h"));
        assertThat(sheet.content().products().getFirst().unit()).isEqualTo("t");
        assertThat(sheet.content().rawMaterials().getFirst().hectares()).hasToString("300多");
        assertThat(sheet.investment().total()).isEqualTo(Money.ofWan(5_000));
        assertThat(sheet.investment().before()).isEqualTo(Money.ofWan("1200.5"));
        assertThat(project.standing()).isEqualTo(new Project.Standing(Stage.BUILDING, null, LocalDate.of(2024, 5, 20)));
        assertThat(project.schedule().entered()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(project.schedule()
                        .milestone(MilestoneKind.START)
                        .orElseThrow()
                        .planned())
                .isEqualTo(RoughDate.parse("2024-04"));
        assertThat(project.started()).isEqualTo(LocalDate.of(2024, 5, 20));
        assertThat(project.schedule()
                        .milestone(MilestoneKind.ACCEPTANCE)
                        .orElseThrow()
                        .actual())
                .isEqualTo(RoughDate.parse("2024-08上旬"));
        assertThat(plans.editions(project.id(), 2024))
                .singleElement()
                .satisfies(plan -> assertThat(plan.amount()).isEqualTo(Money.ofWan(2_000)));
        assertThat(audit.actions()).containsExactly("projects.record", "projects.plan");
    }

    @Test
    void an_empty_cell_leaves_what_is_written_and_a_full_one_changes_it() {
        imported(yanji, typed());
        Project before = projects.all().getFirst();
        assertThat(imported(yanji, Map.of("code", CODE, "stage", "BUILDING", "total", "5200")))
                .containsExactly(RowVerdict.CHANGED);
        Project after = projects.find(before.id()).orElseThrow();
        assertThat(after.sheet().investment().total()).isEqualTo(Money.ofWan(5_200));
        assertThat(after.sheet().content()).isEqualTo(before.sheet().content());
        assertThat(after.schedule()).isEqualTo(before.schedule());
        assertThat(audit.actions()).endsWith("projects.revise");
    }

    @Test
    void steps_and_changed_plans_are_taken_on_the_page_of_the_project() {
        imported(yanji, typed());
        Map<String, String> later = with(typed(), "stage", "COMPLETED", "plan", "2500");
        assertThat(fields(imported(yanji, later).getFirst())).containsExactly("stage", "plan");
    }

    @Test
    void a_project_without_a_code_is_known_by_its_name_in_its_unit_and_may_get_one() {
        Map<String, String> nameless = with(typed(), "code", "");
        assertThat(imported(yanji, nameless)).containsExactly(RowVerdict.NEW);
        assertThat(imported(yanji, nameless)).containsExactly(RowVerdict.UNCHANGED);
        assertThat(imported(bureau, with(nameless, "unit", "222404")))
                .as("of one name in another county")
                .containsExactly(RowVerdict.NEW);
        assertThat(imported(yanji, typed())).containsExactly(RowVerdict.CHANGED);
        assertThat(projects.all()).hasSize(2);
        assertThat(imported(yanji, with(typed(), "code", CODE.replace("123", "124"))))
                .as("another code, another project")
                .containsExactly(RowVerdict.NEW);
        assertThat(fields(imported(yanji, nameless).getFirst()))
                .as("two of that name")
                .containsExactly("nameZh");
    }

    @Test
    void rows_that_mean_one_project_by_different_words_are_not_both_good() {
        imported(yanji, with(typed(), "code", ""));
        List<RowVerdict> verdicts = kind.begin(yanji, true)
                .judge(List.of(
                        new ImportRow(2, typed()),
                        new ImportRow(3, with(typed(), "code", "")),
                        new ImportRow(4, with(typed(), "code", CODE.replace("123", "125")))));
        assertThat(verdicts).extracting(RowVerdict::outcome).containsExactly(Outcome.CHANGED, Outcome.BAD, Outcome.BAD);
    }

    @Test
    void a_code_of_another_units_project_tells_no_more_than_the_page() {
        imported(bureau, with(typed(), "unit", "222404"));
        RowVerdict verdict = imported(yanji, typed()).getFirst();
        assertThat(verdict.problems()).containsExactly(FieldProblem.of("code", "projects.code-taken"));
    }

    @Test
    void whoever_hands_a_project_over_answers_for_both_units() {
        imported(yanji, typed());
        assertThat(fields(imported(yanji, with(typed(), "unit", "222404")).getFirst()))
                .containsExactly("unit");
        assertThat(imported(bureau, with(typed(), "unit", "222404"))).containsExactly(RowVerdict.CHANGED);
        assertThat(projects.all().getFirst().unit()).isEqualTo(HUNCHUN);
    }

    @Test
    void parts_above_their_whole_and_promises_of_what_is_over_are_refused_with_their_row() {
        RowVerdict above = imported(yanji, with(typed(), "fixed", "9000")).getFirst();
        assertThat(above.problems()).containsExactly(FieldProblem.of("", "projects.parts-exceed-total"));
        imported(yanji, typed());
        Project project = projects.all().getFirst();
        projects.save(project.halted(Halt.TERMINATED, LocalDate.of(2024, 8, 20), "放弃"));
        assertThat(imported(yanji, typed())).containsExactly(RowVerdict.UNCHANGED);
        RowVerdict promised =
                imported(yanji, with(typed(), "full-planned", "2026")).getFirst();
        assertThat(promised.problems()).containsExactly(FieldProblem.of("", "projects.terminated"));
    }

    private List<RowVerdict> imported(Actor actor, Map<String, String> values) {
        ImportKind.Rows rows = kind.begin(actor, true);
        List<RowVerdict> verdicts = rows.judge(List.of(new ImportRow(2, values)));
        rows.keep();
        return verdicts;
    }

    /** The sample as its columns understand it. */
    private Map<String, String> typed() {
        Map<String, String> values = new HashMap<>();
        Map<String, String> cells = new HashMap<>(sample());
        cells.put("rawMaterials", "甜糯玉米 | 延吉市 | 300多 | 2024-05 | 2024-08上旬");
        kind.columns().forEach(column -> {
            String cell = cells.getOrDefault(column.id(), "");
            if (!cell.isEmpty()) {
                values.put(column.field(), column.type().typed(new org.zhuqi.documents.imports.SheetCell.Text(cell)));
            }
        });
        return values;
    }

    private static Map<String, String> with(Map<String, String> values, String... changes) {
        Map<String, String> changed = new HashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static List<String> fields(RowVerdict verdict) {
        return verdict.problems().stream().map(FieldProblem::field).toList();
    }

    private static Actor actor(Role role, @Nullable ReportingUnitId unit) {
        return new Actor(new UserId(UUID.randomUUID()), role.name(), role, unit, Set.of(), null, "");
    }
}
