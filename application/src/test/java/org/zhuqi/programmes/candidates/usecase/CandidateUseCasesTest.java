package org.zhuqi.programmes.candidates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Listing;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;

class CandidateUseCasesTest {
    private static final AnswerOffer.Taking GOOD =
            new AnswerOffer.Taking(new BankAccount("延边某某有限公司", "吉林银行延吉支行", "0710 1234 5678 9012"), null, true);
    private final CandidateRoom room = new CandidateRoom();

    @Test
    void whoIsEligibleBecomesACandidateAndASearchMadeAgainOnlyAdds() {
        DryRunId run = room.listed();
        assertThat(room.candidates.all())
                .extracting(Candidate::enterprise)
                .containsExactly(room.eligible(1), room.eligible(2), room.eligible(3));
        assertThat(room.listings.find(run).orElseThrow().result()).isEqualTo(new Listing.Result(3, 0, 0));
        room.move.exclude(room.yanji, room.candidateOf(1), "注销中");
        room.oneMore();
        DryRunId again = room.listed();
        assertThat(room.listings.find(again).orElseThrow().result()).isEqualTo(new Listing.Result(1, 0, 3));
        assertThat(room.candidate(1).status()).as("what became of it stays").isEqualTo(CandidateStatus.EXCLUDED);
        assertThat(room.inbox()).contains("candidates.news.listed");
    }

    @Test
    void theSameNewsTwiceMakesNoSecondList() {
        room.listed();
        room.deliverAgain();
        assertThat(room.candidates.all()).hasSize(3);
        assertThat(room.audit.actions().stream().filter("candidates.listed"::equals))
                .hasSize(1);
    }

    @Test
    void whoHasWhatExcludesItIsLeftOutAndSaysByWhat() {
        room.desk.applied.put(room.other.id(), Set.of(room.eligible(2)));
        room.list.list(
                room.bureau, new ListCandidates.Command(room.award.id(), CandidateRoom.ITEM, Set.of(room.other.id())));
        room.work();
        assertThat(room.candidate(2).exclusion()).isEqualTo(Candidate.Exclusion.by(room.other.id()));
        room.move.reinstate(room.bureau, room.candidateOf(2), "该项目已撤回");
        assertThat(room.candidate(2).status()).isEqualTo(CandidateStatus.LISTED);
    }

    @Test
    void whoAppliedByItselfNeedsNoOffer() {
        room.desk.applied.put(room.award.id(), Set.of(room.eligible(1)));
        room.listed();
        assertThat(room.candidate(1).exclusion()).isEqualTo(Candidate.Exclusion.by(room.award.id()));
    }

    @Test
    void aCountyStandsForItsOwnAndEachOfManyHasAResult() {
        room.listed();
        List<MoveCandidate.Line> lines = room.move.confirm(
                room.yanji,
                List.of(
                        room.candidateOf(1),
                        room.candidateOf(3),
                        new CandidateId(new UUID(9, 9)),
                        room.candidateOf(1)));
        assertThat(lines)
                .containsExactly(
                        new MoveCandidate.Line(room.candidateOf(1), null),
                        new MoveCandidate.Line(room.candidateOf(3), "shared.not-found"),
                        new MoveCandidate.Line(new CandidateId(new UUID(9, 9)), "shared.not-found"));
        // Fifteen working days after 26 August 2024: 2 to 4 and 15 to 17 September are free, the 14th is worked.
        assertThat(room.candidate(1).answerBy()).isEqualTo(LocalDate.of(2024, 9, 20));
        assertThat(room.candidate(3).status()).isEqualTo(CandidateStatus.LISTED);
        assertThat(room.move
                        .confirm(room.yanji, List.of(room.candidateOf(1)))
                        .getFirst()
                        .refusal())
                .isEqualTo("candidates.not-possible-now");
        assertThat(room.inbox()).contains("candidates.news.offered");
        assertThatThrownBy(() -> room.move.confirm(room.yanji, List.of(room.candidateOf(3))))
                .as("none of them is theirs")
                .hasMessageContaining("shared.not-found");
    }

    @Test
    void theEnterpriseTakesItOnceAndItIsAnApplication() {
        room.listed();
        room.move.confirm(room.yanji, List.of(room.candidateOf(1)));
        UUID application = room.answer.take(room.clerk, room.candidateOf(1), GOOD);
        assertThat(room.desk.handedIn).containsExactly(application);
        assertThat(room.desk.answers).containsEntry("accountNumber", "0710123456789012");
        assertThat(room.answer.take(room.clerk, room.candidateOf(1), GOOD)).isEqualTo(application);
        assertThat(room.desk.handedIn).hasSize(1);
        assertThat(room.candidates.moves(room.candidateOf(1)))
                .extracting(move -> move.move())
                .containsExactly(CandidateStatus.Move.CONFIRM, CandidateStatus.Move.TAKE);
        assertThat(room.audit.actions()).contains("candidates.confirm", "candidates.take");
    }

    @Test
    void anAnswerWithoutAccountOrCertificationSaysWhatIsMissing() {
        room.listed();
        room.move.confirm(room.yanji, List.of(room.candidateOf(1)));
        assertThatThrownBy(() -> room.answer.take(
                        room.clerk,
                        room.candidateOf(1),
                        new AnswerOffer.Taking(new BankAccount("甲", "", "12"), null, false)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("accountBank", "accountNumber", "certified"));
        assertThat(room.desk.handedIn).isEmpty();
    }

    @Test
    void whatIsNotOfferedYetIsNotThereForTheEnterprise() {
        room.listed();
        assertThatThrownBy(() -> room.answer.take(room.clerk, room.candidateOf(1), GOOD))
                .hasMessageContaining("shared.not-found");
        assertThatThrownBy(() -> room.show.offer(room.clerk, room.candidateOf(1)))
                .hasMessageContaining("shared.not-found");
        room.move.confirm(room.yanji, List.of(room.candidateOf(1)));
        assertThat(room.show.offer(room.clerk, room.candidateOf(1)).candidate().status())
                .isEqualTo(CandidateStatus.OFFERED);
        assertThatThrownBy(() -> room.answer.decline(room.clerk, room.candidateOf(2), ""))
                .hasMessageContaining("shared.not-found");
    }

    @Test
    void silenceIsNotTaken() {
        room.listed();
        room.move.confirm(room.yanji, List.of(room.candidateOf(1)));
        room.on("2024-09-20");
        assertThat(room.lapse.lapse()).as("the last day counts").isZero();
        room.on("2024-09-21");
        assertThatThrownBy(() -> room.answer.take(room.clerk, room.candidateOf(1), GOOD))
                .hasMessageContaining("candidates.too-late");
        assertThat(room.lapse.lapse()).isEqualTo(1);
        assertThat(room.lapse.lapse()).isZero();
        assertThat(room.candidate(1).status()).isEqualTo(CandidateStatus.LAPSED);
        room.deliver();
        assertThat(room.inbox()).contains("candidates.news.lapsed", "candidates.news.lapsed-of");
    }

    @Test
    void silenceIsRemindedOfByWorkingDaysAndNobodyTwice() {
        room.listed();
        room.move.confirm(room.yanji, List.of(room.candidateOf(1), room.candidateOf(2)));
        room.on("2024-09-12");
        assertThat(room.remind.remind()).as("six working days are left").isZero();
        room.on("2024-09-13");
        assertThat(room.remind.remind()).isEqualTo(2);
        room.remind.remind();
        room.on("2024-09-14");
        room.remind.remind();
        assertThat(room.reminders())
                .as("one has a user; the first reminder, once")
                .isEqualTo(1);
        room.on("2024-09-19");
        room.remind.remind();
        assertThat(room.reminders())
                .as("two working days are left after the holidays")
                .isEqualTo(2);
        room.answer.decline(room.clerk, room.candidateOf(1), "");
        room.on("2024-09-20");
        assertThat(room.remind.remind()).as("of what has no answer").isEqualTo(1);
        assertThat(room.reminders()).isEqualTo(2);
        room.on("2024-09-21");
        assertThat(room.remind.remind()).isZero();
    }

    @Test
    void whoDoesNotWantItSaysSo() {
        room.listed();
        room.move.confirm(room.yanji, List.of(room.candidateOf(1)));
        room.answer.decline(room.clerk, room.candidateOf(1), "已停产");
        assertThat(room.candidate(1).status()).isEqualTo(CandidateStatus.DECLINED);
        room.deliver();
        assertThat(room.inbox()).contains("candidates.news.declined-by");
    }

    @Test
    void aCallThatAsksForMoreOrAnItemOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> room.list.list(
                        room.bureau,
                        new ListCandidates.Command(room.other.id(), new PolicyItemId(new UUID(22, 9)), Set.of())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::key)
                                .contains(
                                        "candidates.field-to-fill-in",
                                        "candidates.paper-to-attach",
                                        "candidates.item-mode"));
        assertThat(room.runs.claim(UUID.randomUUID(), room.clock.instant(), room.clock.instant()))
                .isEmpty();
    }

    @Test
    void leavingOutNeedsAReason() {
        room.listed();
        assertThatThrownBy(() -> room.move.exclude(room.yanji, room.candidateOf(1), " "))
                .hasMessageContaining("candidates.no-reason");
    }
}
