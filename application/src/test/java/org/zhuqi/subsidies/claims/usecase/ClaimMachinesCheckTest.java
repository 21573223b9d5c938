package org.zhuqi.subsidies.claims.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.CanonicalJson;
import org.zhuqi.applications.InMemoryApplications;
import org.zhuqi.applications.InMemorySubmissions;
import org.zhuqi.applications.Receipt;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.usecase.MachineDesk;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimFixture;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.InMemoryClaims;

/** The project's list has two 切粒机 of 120万元 in all, and knows the number of one: QL-001. */
class ClaimMachinesCheckTest {
    private static final String CODE = "2024-222401-35-03-000001";
    private static final LocalDate DAY = LocalDate.of(2025, 10, 9);
    private final InMemoryApplications applications = new InMemoryApplications();
    private final InMemorySubmissions submissions = new InMemorySubmissions();
    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryClaims claims = new InMemoryClaims();
    private final ClaimMachinesCheck check =
            new ClaimMachinesCheck(claims, MachineDesk.of(applications, submissions, projects));
    private final EnterpriseId enterprise = new EnterpriseId(new UUID(66, 1));
    private final Application application = ApplicationFixture.draft(66, new ProgrammeId(new UUID(66, 2)), enterprise)
            .withProject(new ProjectCode(CODE));

    @BeforeEach
    void aProjectAndItsApplication() {
        projects.add(Project.recorded(
                new ProjectId(new UUID(66, 3)),
                ProjectFixture.sheet(CODE, enterprise, Money.ofWan(5_000)),
                Stage.TRIAL,
                ProjectFixture.SINCE,
                true,
                ProjectFixture.RULES));
        applications.add(application);
    }

    private void asksFor(Map<String, Object> machine) {
        CanonicalJson content = CanonicalJson.of(Map.of("round", 1));
        submissions.add(new Submission(
                application.id(),
                1,
                new Receipt("YB-2025-PRJ-0001", ApplicationFixture.NOW, content.sha256()),
                content,
                Answers.of(Map.of("equipment", List.of(machine))),
                List.of(),
                null,
                List.of(),
                List.of(),
                1,
                ReviewFixture.prefectureOfficer().id(),
                null));
    }

    private void filed(ClaimLine... lines) {
        Claim claim = ClaimFixture.draft(application.id(), enterprise);
        claims.add(claim);
        for (ClaimLine line : lines) {
            claim = claim.with(line);
        }
        claims.save(claim.file(ClaimFixture.AT));
    }

    private static ClaimLine line(String invoice, String wan, ClaimLine.@Nullable Machine machine) {
        return new ClaimLine(
                1,
                new ClaimLine.Invoice(invoice, LocalDate.of(2025, 6, 15), "某设备厂", Money.ofWan(wan)),
                machine,
                Money.ofWan(1),
                new AttachmentId(new UUID(66, 4)),
                null);
    }

    private Finding look() {
        return check.look(
                SubjectRef.of(
                        "application", application.id().value(), LocalText.ofZh("申报"), ReviewFixture.YANJI, enterprise),
                DAY);
    }

    private static List<String> keys(Finding finding) {
        return finding.reasons().stream().map(Finding.Reason::key).toList();
    }

    @Test
    void beforeAClaimIsFiledThereIsNothingToLookAt() {
        assertThat(check.moments()).containsExactly(CheckMoment.PAYMENT);
        assertThat(look().outcome()).isEqualTo(Outcome.CLEAR);
        claims.add(ClaimFixture.draft(application.id(), enterprise)
                .with(line("25220001", "80", new ClaimLine.Machine("叉车", ""))));
        assertThat(look().outcome()).as("a draft is nobody's business").isEqualTo(Outcome.CLEAR);
    }

    @Test
    void aMachineOfTheListIsClearHoweverItsNumberIsWritten() {
        filed(line("25220001", "80", new ClaimLine.Machine("切粒机", "ql001")));
        assertThat(look().outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(keys(look())).containsExactly("applications.machines.compared");
    }

    @Test
    void aMachineThatIsNotOfTheProjectIsFoundAndSoIsTooMuch() {
        filed(
                line("25220001", "121", new ClaimLine.Machine("切粒机", "QL-001")),
                line("25220009", "30", new ClaimLine.Machine("叉车", "CC-9")));
        assertThat(look().outcome()).isEqualTo(Outcome.HIT);
        assertThat(keys(look()))
                .containsExactlyInAnyOrder("applications.machines.not-listed", "applications.machines.too-much");
    }

    @Test
    void anInvoiceOfTheApplicationNeedNotSayItsMachineAgain() {
        asksFor(Map.of(
                "name", "切粒机", "serialNumber", "QL-001", "invoiceNumber", "2522-0001", "net", new BigDecimal(800_000)));
        filed(line("25220001", "80", null));
        assertThat(keys(look())).containsExactly("applications.machines.compared");
        filed(line("25220007", "5", null));
        assertThat(look().outcome()).as("which machine it was nobody says").isEqualTo(Outcome.UNKNOWN);
        assertThat(look().reasons()).containsExactly(Finding.Reason.of("subsidies.claim-machines.unnamed", "25220007"));
        filed(line("25220008", "5", new ClaimLine.Machine("叉车", "")));
        assertThat(look().outcome()).isEqualTo(Outcome.HIT);
        assertThat(keys(look()))
                .containsExactly("applications.machines.not-listed", "subsidies.claim-machines.unnamed");
    }

    @Test
    void moneyThatBuysNoMachineHasNothingToCompare() {
        filed(line("25220001", "80", null));
        assertThat(look().outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(keys(look())).containsExactly("applications.machines.none");
    }

    @Test
    void machinesOfAClaimThatWasTakenBackAreNobodysAnyMore() {
        filed(line("25220009", "30", new ClaimLine.Machine("叉车", "CC-9")));
        assertThat(look().outcome()).isEqualTo(Outcome.HIT);
        Claim claim = claims.of(application.id()).getFirst();
        claims.save(claim.withdraw());
        assertThat(look().outcome()).isEqualTo(Outcome.CLEAR);
    }
}
