package org.zhuqi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.rules.Facts;

class FrozenContentTest {
    private final Programme programme = ProgrammeFixture.programme();
    private final Enterprise enterprise = EnterpriseFixture.enterprise(1);

    private CanonicalJson content(Answers answers, Facts facts) {
        Application submitted =
                ApplicationFixture.draft(1, programme.id(), enterprise.id()).submit(false, ApplicationFixture.NOW);
        return new FrozenContent(
                        submitted,
                        1,
                        "YB-2024-EQI-000001",
                        ApplicationFixture.NOW,
                        ProgrammeFixture.ZONE,
                        programme,
                        enterprise,
                        answers,
                        List.of(new SubmittedFile(
                                "licence",
                                new AttachmentId(new UUID(8, 1)),
                                "执照.pdf",
                                "application/pdf",
                                99,
                                "ab".repeat(32))),
                        new Eligibility(
                                programme.id(),
                                enterprise.id(),
                                LocalDate.of(2024, 8, 27),
                                facts,
                                programme.eligibility().judge(facts)),
                        programme.amount().evaluate(answers, facts),
                        "金某",
                        null)
                .canonical();
    }

    @Test
    void it_holds_answers_files_facts_verdict_and_amount_with_steps_and_versions() {
        Facts facts = Facts.of(List.of(ProgrammeFixture.aboveScale(true)));
        String text = content(ProgrammeFixture.complete(), facts).text();
        assertThat(text)
                .startsWith("{\"amount\":{\"steps\":[")
                .contains("\"yuan\":\"400000\"")
                .contains("\"equipment\":[{\"name\":\"激光切割机\",\"net\":\"4000000\"}]")
                .contains("\"sha256\":\"" + "ab".repeat(32) + "\"")
                .contains("\"facts\":[{\"asOf\":\"2024-06-30\",\"key\":\"enterprise.above-scale\"")
                .contains("\"outcome\":\"ELIGIBLE\"")
                .contains("\"number\":\"YB-2024-EQI-000001\"")
                .contains("\"at\":\"2024-08-27T10:00:00+08:00\"")
                .contains("\"form\":{\"id\":\"equipment\",\"version\":1}");
    }

    @Test
    void the_same_content_has_the_same_hash_and_another_has_another() {
        Facts facts = Facts.of(List.of(ProgrammeFixture.aboveScale(true)));
        Answers answers = ProgrammeFixture.complete();
        assertThat(content(answers, facts).sha256())
                .isEqualTo(content(ProgrammeFixture.complete(), facts).sha256())
                .isNotEqualTo(content(answers.with("project", "别的"), facts).sha256());
    }

    @Test
    void a_missing_fact_is_named_and_not_read_as_no() {
        assertThat(content(ProgrammeFixture.complete(), Facts.NONE).text())
                .contains("\"outcome\":\"UNKNOWN\"")
                .contains("\"missing\":[\"enterprise.above-scale\"]");
    }
}
