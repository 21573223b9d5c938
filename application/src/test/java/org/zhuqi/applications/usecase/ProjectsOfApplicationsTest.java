package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.Permit;
import org.zhuqi.projects.PermitKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.RoughDate;

/** A call that is answered for each project, and a project of the ledger with two machines. */
class ProjectsOfApplicationsTest {
    private static final String CODE = "2024-222401-35-03-000001";
    private static final LocalDate DAY = LocalDate.of(2024, 8, 27);

    private final ApplicationRoom room = new ApplicationRoom();
    private final Programme each = ProgrammeFixture.programme(9, "PER")
            .withParticulars(Particulars.NONE.withPerProject(true))
            .withRules(rules());
    private final ProjectMachinesCheck check = new ProjectMachinesCheck(
            new CompareMachines(room.applications, room.submissions, room.projectOfApplication));

    ProjectsOfApplicationsTest() {
        room.programmes.add(each);
    }

    private static ProgrammeRules rules() {
        ProgrammeRules rules = ProgrammeFixture.programme().rules();
        Table equipment = Table.builder()
                .id("equipment")
                .label(LocalText.ofZh("设备清单"))
                .columns(List.of(
                        Field.of("name", FieldKind.TEXT, "名称"),
                        Field.of("serialNumber", FieldKind.TEXT, "出厂编号"),
                        Field.of("net", FieldKind.MONEY, "不含税金额")))
                .minRows(0)
                .build();
        Form form = new Form(
                "per-project",
                1,
                LocalText.ofZh("申请表"),
                List.of(Section.of(
                        "main",
                        "基本",
                        Field.of("projectName", FieldKind.TEXT, "项目名称"),
                        Field.of("projectCode", FieldKind.TEXT, "项目代码"),
                        Field.of("filingNumber", FieldKind.TEXT, "备案文号"),
                        Field.of("startedOn", FieldKind.DATE, "开工日期"),
                        equipment)),
                List.of());
        return new ProgrammeRules(form, rules.eligibility(), rules.amount(), List.of(), rules.route());
    }

    private Project inLedger(EnterpriseId owner, Sheet.Machine... machines) {
        Sheet sheet = ProjectFixture.sheet(CODE, owner, Money.ofWan(5_000));
        Sheet.Content content = sheet.content();
        Project project = Project.recorded(
                        new ProjectId(new UUID(63, 9)),
                        new Sheet(
                                sheet.heading(),
                                sheet.site(),
                                sheet.parties(),
                                new Sheet.Content(
                                        content.words(),
                                        content.land(),
                                        content.floor(),
                                        content.operating(),
                                        content.lines(),
                                        List.of(machines),
                                        content.products(),
                                        content.rawMaterials(),
                                        content.certificates(),
                                        content.orders(),
                                        content.agreements()),
                                sheet.investment(),
                                sheet.expected(),
                                sheet.conduct()),
                        Stage.BUILDING,
                        LocalDate.of(2024, 3, 1),
                        true,
                        ProjectFixture.RULES)
                .permitted(new Permit(PermitKind.FILING, true, null, null, LocalDate.of(2024, 1, 5), "延发改备〔2024〕1号"))
                .promised(new Milestone(MilestoneKind.START, null, null, RoughDate.parse("2024-03-01"), ""), DAY);
        room.projects.add(project);
        return project;
    }

    @Test
    void a_draft_begins_with_what_the_ledger_knows_of_the_own_project() {
        inLedger(room.enterprise.id());
        assertThat(answersOf(begun()))
                .containsEntry("projectName", "玉米深加工项目")
                .containsEntry("projectCode", CODE)
                .containsEntry("filingNumber", "延发改备〔2024〕1号")
                .containsEntry("startedOn", "2024-03-01");
    }

    @Test
    void a_project_of_somebody_else_fills_in_nothing() {
        inLedger(new EnterpriseId(UUID.randomUUID()));
        assertThat(answersOf(begun())).isEmpty();
    }

    @Test
    void the_project_it_was_begun_for_is_asked_for_once_only() {
        ApplicationId id = begun();
        submit(id);
        assertThat(new ApplicationFundingKeys(room.applications, room.submissions).keysOf(id.value()))
                .contains(new FundingKey(FundingKey.Kind.PROJECT_CODE, CODE));
    }

    @Test
    void machines_of_the_list_are_clear_and_any_other_is_found() {
        inLedger(
                room.enterprise.id(),
                new Sheet.Machine("切粒机", 1, Money.ofWan(120), List.of("QL-001")),
                new Sheet.Machine("蒸煮釜", 1, null, List.of()));
        Finding clear = look(machine("切粒机", "QL-001", 1_200_000));
        assertThat(clear.outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(clear.reasons())
                .containsExactly(Finding.Reason.of("applications.machines.compared", "玉米深加工项目", "1"));
        assertThat(look(machine("叉车", "C-1", 1)).reasons())
                .containsExactly(Finding.Reason.of("applications.machines.not-listed", "叉车", "C-1", ""));
        Finding both = look(machine("切粒机", "QL-002", 1_200_001), machine("蒸煮釜", "Z-1", 1));
        assertThat(both.outcome()).isEqualTo(Outcome.HIT);
        assertThat(both.reasons())
                .extracting(Finding.Reason::key)
                .containsExactly(
                        "applications.machines.other-serial",
                        "applications.machines.too-much",
                        "applications.machines.serial-unknown",
                        "applications.machines.amount-unknown");
    }

    @Test
    void what_the_ledger_does_not_know_is_never_clear() {
        assertThat(look(machine("切粒机", "QL-001", 1)).reasons())
                .containsExactly(Finding.Reason.of("applications.machines.not-on-record", CODE));
        inLedger(room.enterprise.id());
        Finding unlisted = look(machine("切粒机", "QL-001", 1));
        assertThat(unlisted.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unlisted.reasons())
                .extracting(Finding.Reason::key)
                .containsExactly("applications.machines.none-listed");
        assertThat(look().outcome()).as("nothing is asked for a machine").isEqualTo(Outcome.CLEAR);
    }

    @Test
    void a_project_of_another_owner_is_a_hit_whatever_is_claimed() {
        inLedger(new EnterpriseId(UUID.randomUUID()));
        assertThat(look().reasons())
                .containsExactly(Finding.Reason.of("applications.machines.other-owner", "玉米深加工项目", "示范企业"));
        assertThat(look().outcome()).isEqualTo(Outcome.HIT);
    }

    /** Also one that the ledger met only after it was handed in. */
    @Test
    void whoever_reads_the_application_is_led_to_its_project_if_they_may_see_it() {
        ShowLinkedProject show = new ShowLinkedProject(room.applications, room.submissions, room.projectOfApplication);
        ApplicationId id = begun();
        submit(id);
        assertThat(show.of(room.clerk, id)).isEqualTo(new ShowLinkedProject.Linked(new ProjectCode(CODE), null));
        Project project = inLedger(new EnterpriseId(UUID.randomUUID()));
        assertThat(show.of(room.clerk, id).project()).as("of another owner").isNull();
        assertThat(show.of(ReviewFixture.unitOfficer(), id).project()).isEqualTo(project);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> show.of(ReviewFixture.otherClerk(), id));
    }

    @Test
    void only_what_counts_for_money_is_compared() {
        assertThat(CompareMachines.claimed(org.zhuqi.forms.Answers.of(Map.of(
                        "equipment",
                        List.of(
                                Map.of("kind", "production", "name", "切粒机", "quantity", BigDecimal.TWO),
                                Map.of("kind", "vehicle", "name", "叉车"))))))
                .singleElement()
                .satisfies(one -> assertThat(one.quantity()).isEqualByComparingTo("2"));
    }

    private ApplicationId begun() {
        return room.start.start(room.clerk, each.id(), CODE).application().id();
    }

    private Map<String, Object> answersOf(ApplicationId id) {
        return room.drafts.find(id).orElseThrow().answers().values();
    }

    private static Map<String, Object> machine(String name, String serial, long net) {
        return Map.of("name", name, "serialNumber", serial, "net", BigDecimal.valueOf(net));
    }

    @SafeVarargs
    private Finding look(Map<String, Object>... machines) {
        Programme another = each.withId(new ProgrammeId(UUID.randomUUID()));
        room.programmes.add(another);
        ApplicationId id =
                room.start.start(room.clerk, another.id(), CODE).application().id();
        Map<String, @Nullable Object> changes = Map.of("equipment", List.of(machines), "projectName", "玉米深加工项目");
        room.change(room.clerk, id, changes);
        submit(id);
        return check.look(
                SubjectRef.of(
                        "application", id.value(), LocalText.ofZh("申报"), room.enterprise.unit(), room.enterprise.id()),
                DAY);
    }

    private void submit(ApplicationId id) {
        room.submit(id);
    }
}
