package org.zhuqi.programmes.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Section;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;

class CandidateTest {
    private final Candidate listed = CandidateFixture.listed(
            1, new DryRunId(new UUID(30, 1)), new ProgrammeId(new UUID(5, 1)), new EnterpriseId(new UUID(7, 1)));

    @Test
    void only_what_the_county_confirmed_can_be_taken() {
        assertThatThrownBy(() -> listed.take(new UUID(6, 1))).hasMessageContaining("not-possible-now");
        Candidate taken = listed.confirm(CandidateFixture.UNTIL).take(new UUID(6, 1));
        assertThat(taken.status()).isEqualTo(CandidateStatus.TAKEN);
        assertThatThrownBy(() -> taken.exclude(Candidate.Exclusion.because("重复")))
                .hasMessageContaining("not-possible-now");
    }

    @Test
    void the_last_day_counts_and_the_day_after_is_too_late() {
        Candidate offered = listed.confirm(CandidateFixture.UNTIL);
        offered.requireAnswerable(CandidateFixture.UNTIL);
        assertThatThrownBy(() -> offered.requireAnswerable(CandidateFixture.UNTIL.plusDays(1)))
                .hasMessageContaining("too-late");
        assertThat(offered.lapse().status()).isEqualTo(CandidateStatus.LAPSED);
    }

    @Test
    void who_is_left_out_after_the_offer_begins_anew_when_taken_in_again() {
        Candidate out = listed.confirm(CandidateFixture.UNTIL).exclude(Candidate.Exclusion.because("已获同类补助"));
        assertThat(out.answerBy()).isNull();
        assertThat(out.reinstate()).isEqualTo(listed);
    }

    @Test
    void every_status_is_in_the_table() {
        for (CandidateStatus status : CandidateStatus.values()) {
            for (CandidateStatus.Move move : CandidateStatus.Move.values()) {
                if (status.allows(move)) {
                    assertThat(status.after(move)).isNotNull();
                } else {
                    assertThatThrownBy(() -> status.after(move)).hasMessageContaining("not-possible-now");
                }
            }
        }
    }

    @Test
    void an_account_is_digits_and_says_what_is_missing() {
        assertThat(new BankAccount(" 延边某某有限公司 ", "吉林银行延吉支行", "0710 1234-5678 9012").problems())
                .isEmpty();
        assertThat(new BankAccount("", " ", "12a").problems())
                .extracting(FieldProblem::field)
                .containsExactly("accountHolder", "accountBank", "accountNumber");
    }

    @Test
    void a_call_that_asks_for_more_than_the_account_is_not_to_be_had_without_an_application() {
        assertThat(Answerable.problems(ProgrammeFixture.programme().rules()))
                .extracting(FieldProblem::key)
                .containsExactly(
                        "candidates.field-to-fill-in", "candidates.field-to-fill-in", "candidates.paper-to-attach");
        Field number = Field.of("accountNumber", FieldKind.TEXT, "账号").toBuilder()
                .required(true)
                .build();
        ProgrammeRules rules = ProgrammeFixture.programme().rules();
        assertThat(Answerable.problems(new ProgrammeRules(
                        new Form("f", 1, LocalText.ofZh("表"), List.of(Section.of("a", "账户", number)), List.of()),
                        rules.eligibility(),
                        rules.amount(),
                        List.of(),
                        rules.route())))
                .isEmpty();
    }
}
