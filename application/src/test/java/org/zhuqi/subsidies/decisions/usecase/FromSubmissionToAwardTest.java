package org.zhuqi.subsidies.decisions.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.InMemoryApplications;
import org.zhuqi.applications.InMemorySubmissions;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.usecase.CountAmount;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.reviews.ReviewMoved;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.InMemoryObjections;
import org.zhuqi.reviews.notices.InMemoryPublicNotices;
import org.zhuqi.reviews.notices.NoticeSettings;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.usecase.AnswerObjection;
import org.zhuqi.reviews.notices.usecase.CheckNoticeClearance;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.reviews.notices.usecase.PublishNotice;
import org.zhuqi.reviews.notices.usecase.UnmaskObjector;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.Decision.Outcome;
import org.zhuqi.subsidies.decisions.InMemoryDecisions;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.InMemoryAwards;
import org.zhuqi.subsidies.ledger.InMemoryLedger;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;
import org.zhuqi.subsidies.ledger.usecase.AwardSubsidy;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;

/** The second half of the main job, on fakes, by the calendar of facts §11. */
class FromSubmissionToAwardTest {
    private static final String KIND = "application";

    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryApplications applications = new InMemoryApplications();
    private final InMemorySubmissions submissions = new InMemorySubmissions();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final InMemoryAwards awards = new InMemoryAwards();
    private final InMemoryPublicNotices notices = new InMemoryPublicNotices();
    private final InMemoryObjections objections = new InMemoryObjections();

    private final PrepareDecision prepare = new PrepareDecision(
            applications,
            submissions,
            programmes,
            decisions,
            new CountAmount(new GatherFacts(List.of()), room.clock),
            List.of());
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PostToLedger postToLedger = new PostToLedger(ledger, programmes, room.clock);
    private final KeepDecision keepDecision =
            new KeepDecision(decisions, enterprises, room.decide, postToLedger, room.trail, room.clock);
    private final DecideApplication decide = new DecideApplication(prepare, applications, decisions, keepDecision);
    private final PublishNotice publish =
            new PublishNotice(notices, room.track, room.computeDueDate, room.place, room.trail, room.clock);
    private final PutOnNotice putOnNotice = new PutOnNotice(decisions, programmes, publish);
    // No story here attaches a file, so nothing is uploaded.
    @SuppressWarnings("NullAway")
    private final FileObjection fileObjection = new FileObjection(
            notices,
            objections,
            room.track,
            room.computeDueDate,
            null,
            room.trail,
            new NoticeSettings(10, 3),
            room.clock);

    private final AnswerObjection answerObjection =
            new AnswerObjection(notices, objections, room.track, room.trail, room.clock);
    private final AwardSubsidy awardSubsidy = new AwardSubsidy(
            decisions,
            awards,
            new CheckNoticeClearance(notices, objections, room.clock),
            room.track,
            postToLedger,
            room.trail,
            room.clock);
    private final OnDecisionOverturned overturned = new OnDecisionOverturned(decisions, keepDecision);

    private final Actor officer = ReviewFixture.unitOfficer();
    private final Actor decider = ReviewFixture.prefectureOfficer();
    private final Programme programme = ProgrammeFixture.programme();
    private int count;

    @BeforeEach
    void published() {
        programmes.add(programme);
        room.clock.at("2024-08-26T09:00:00");
    }

    /** An application with 4 million of equipment, recommended by its unit. */
    private ApplicationId recommended() {
        ApplicationId id = submitted();
        room.recommend.recommend(officer, review(id).id(), "材料齐全，同意推荐");
        return id;
    }

    private ApplicationId submitted() {
        count++;
        Enterprise enterprise = EnterpriseFixture.enterprise(count);
        enterprises.add(enterprise);
        Application draft = ApplicationFixture.draft(count, programme.id(), enterprise.id());
        applications.add(draft);
        Submission submission = ApplicationFixture.submission(draft.id(), 1, null);
        submissions.add(submission);
        room.open.open(
                clerkOf(enterprise.id()),
                SubjectRef.of(
                        KIND,
                        draft.id().value(),
                        LocalText.ofZh("设备投资补助 — " + enterprise.name()),
                        draft.unit(),
                        enterprise.id()),
                programme.route(),
                submission.receipt().sha256());
        return draft.id();
    }

    private static Actor clerkOf(EnterpriseId enterprise) {
        return ReviewFixture.person(
                enterprise.value().getLeastSignificantBits() + 100,
                "clerk",
                org.zhuqi.shared.Role.ENTERPRISE_ADMIN,
                null,
                enterprise);
    }

    private Review review(ApplicationId id) {
        return room.reviews.findBySubject(KIND, id.value()).orElseThrow();
    }

    private Decision approve(ApplicationId id) {
        return decide.decide(decider, new DecideApplication.Command(id, Outcome.APPROVED, "同意", null));
    }

    private PublicNotice onNotice(ApplicationId... ids) {
        return putOnNotice.put(
                decider,
                new PutOnNotice.Command(
                        List.of(ids), "关于拟奖补企业名单的公示", "보조 지급 예정 기업 명단에 관한 공시", "州工信局 0433-0000000", null));
    }

    private ObjectionId object(PublicNotice notice, int line) {
        return fileObjection.file(
                Actor.anonymous("192.0.2.1"),
                new FileObjection.Command(notice.id(), line, "金某某", "13812341234", "所报设备并未实际到厂，请予核实。", null));
    }

    @Test
    void theWholeWayFromSubmissionToAward() {
        ApplicationId id = submitted();
        room.clock.at("2024-08-27T09:00:00");
        room.giveBack.giveBack(officer, review(id).id(), List.of(new Mend("invoice", "看不清")), null);
        room.clock.at("2024-08-28T09:00:00");
        Submission second = ApplicationFixture.submission(id, 2, null);
        submissions.add(second);
        room.resume.resume(
                clerkOf(review(id).subject().enterprise()),
                KIND,
                id.value(),
                second.receipt().sha256());
        room.clock.at("2024-08-29T09:00:00");
        room.recommend.recommend(officer, review(id).id(), "同意推荐");
        room.clock.at("2024-08-30T09:00:00");
        Decision decision = approve(id);
        assertThat(decision.amount()).isEqualTo(Money.ofWan(40));
        assertThat(decision.steps()).isNotEmpty();
        assertThat(decision.basis().submissionHash()).isEqualTo(second.receipt().sha256());
        PublicNotice notice = onNotice(id);
        assertThat(notice.ends().date()).isEqualTo(LocalDate.of(2024, 9, 11));
        refused(() -> awardSubsidy.award(decider, id), NoticesError.NOTICE_RUNNING);
        room.clock.at("2024-09-05T15:00:00");
        ObjectionId objection = object(notice, 1);
        assertThat(review(id).state()).isEqualTo(ReviewState.OBJECTED);
        room.clock.at("2024-09-12T00:00:00");
        refused(() -> awardSubsidy.award(decider, id), NoticesError.OBJECTION_OPEN);
        answerObjection.answer(decider, objection, Answer.Outcome.DISMISSED, "现场核查，设备在用。");
        Award award = awardSubsidy.award(decider, id);
        assertThat(award.amount()).isEqualTo(Money.ofWan(40));
        assertThat(award.notice()).isEqualTo(notice.id());
        assertThat(award.decision()).isEqualTo(decision.id());
        assertThat(review(id).state()).isEqualTo(ReviewState.AWARDED);
        assertThat(room.reviews.movesOf(review(id).id()))
                .extracting(ReviewMove::move)
                .containsExactly(
                        Move.OPEN,
                        Move.RETURN,
                        Move.RESUME,
                        Move.RECOMMEND,
                        Move.APPROVE,
                        Move.PUT_ON_NOTICE,
                        Move.OBJECT,
                        Move.SETTLE,
                        Move.AWARD);
        LedgerBook book = ledger.open(programme.id(), id);
        assertThat(book.balance(LedgerAccount.AWARDED, id)).isEqualTo(Money.ofWan(40));
        assertThat(book.balance(LedgerAccount.RESERVED)).isEqualTo(Money.ZERO);
        refused(() -> awardSubsidy.award(decider, id), SubsidiesError.AWARDED_ALREADY);
    }

    @Test
    void withoutAnObjectionTheAwardComesTheMomentAfterTheLastDay() {
        ApplicationId id = recommended();
        approve(id);
        room.clock.at("2024-08-30T17:00:00");
        onNotice(id);
        room.clock.at("2024-09-11T23:59:59");
        refused(() -> awardSubsidy.award(decider, id), NoticesError.NOTICE_RUNNING);
        room.clock.at("2024-09-12T00:00:00");
        assertThat(awardSubsidy.award(decider, id).amount()).isEqualTo(Money.ofWan(40));
    }

    @Test
    void anObjectionIsTakenToTheLastSecondAndNotLater() {
        ApplicationId id = recommended();
        approve(id);
        room.clock.at("2024-08-30T17:00:00");
        PublicNotice notice = onNotice(id);
        room.clock.at("2024-09-11T23:59:59");
        object(notice, 1);
        room.clock.at("2024-09-12T00:00:00");
        refused(() -> object(notice, 1), NoticesError.NOTICE_OVER);
    }

    @Test
    void everyOpenObjectionHoldsTheLineAndNoOther() {
        ApplicationId first = recommended();
        ApplicationId second = recommended();
        approve(first);
        approve(second);
        room.clock.at("2024-08-30T17:00:00");
        PublicNotice notice = onNotice(first, second);
        ObjectionId one = object(notice, 1);
        ObjectionId two = object(notice, 1);
        room.clock.at("2024-09-12T08:00:00");
        assertThat(awardSubsidy.award(decider, second).application()).isEqualTo(second);
        answerObjection.answer(decider, one, Answer.Outcome.DISMISSED, "不成立");
        assertThat(review(first).state()).isEqualTo(ReviewState.OBJECTED);
        refused(() -> awardSubsidy.award(decider, first), NoticesError.OBJECTION_OPEN);
        answerObjection.answer(decider, two, Answer.Outcome.DISMISSED, "不成立");
        awardSubsidy.award(decider, first);
        refused(
                () -> answerObjection.answer(decider, two, Answer.Outcome.DISMISSED, "不成立"),
                NoticesError.ANSWERED_ALREADY);
    }

    @Test
    void anUpheldObjectionEndsTheMatterAndFreesTheBudget() {
        ApplicationId id = recommended();
        approve(id);
        PublicNotice notice = onNotice(id);
        ObjectionId objection = object(notice, 1);
        room.clock.at("2024-08-27T09:00:00");
        answerObjection.answer(decider, objection, Answer.Outcome.UPHELD_REJECT, "设备未到厂");
        deliver();
        assertThat(review(id).state()).isEqualTo(ReviewState.REJECTED);
        assertThat(notices.find(notice.id()).orElseThrow().line(1).takenOut()).isTrue();
        assertThat(decisions.approved(programme.id())).isEqualTo(Money.ZERO);
        assertThat(ledger.open(programme.id(), id).balance(LedgerAccount.RESERVED))
                .isEqualTo(Money.ZERO);
        room.clock.at("2024-09-30T09:00:00");
        refused(() -> awardSubsidy.award(decider, id), SubsidiesError.NOT_APPROVED);
    }

    @Test
    void anUpheldObjectionMayLeadBackToAnotherDecisionAndAnotherNotice() {
        ApplicationId id = recommended();
        Decision old = approve(id);
        PublicNotice notice = onNotice(id);
        ObjectionId objection = object(notice, 1);
        room.clock.at("2024-08-27T09:00:00");
        answerObjection.answer(decider, objection, Answer.Outcome.UPHELD_REDECIDE, "金额需重新核算");
        assertThat(review(id).currentStage().id()).isEqualTo("decision");
        // News may come late: the new decision does not wait for it, and outlives it.
        room.clock.at("2024-08-27T10:00:00");
        Decision again = approve(id);
        deliver();
        assertThat(decisions.find(old.id()).orElseThrow().standing()).isFalse();
        assertThat(decisions.standing(id)).contains(again);
        assertThat(decisions.approved(programme.id())).isEqualTo(Money.ofWan(40));
        assertThat(ledger.open(programme.id(), id).balance(LedgerAccount.RESERVED))
                .isEqualTo(Money.ofWan(40));
        PublicNotice second = onNotice(id);
        room.clock.at("2024-09-30T09:00:00");
        assertThat(awardSubsidy.award(decider, id).notice()).isEqualTo(second.id());
    }

    @Test
    void whoRecommendedItDoesNotDecideItAfterAPromotion() {
        ApplicationId id = recommended();
        refused(
                () -> decide.decide(
                        ReviewFixture.promoted(officer),
                        new DecideApplication.Command(id, Outcome.APPROVED, null, null)),
                ReviewsError.REVIEWED_BY_YOURSELF);
        assertThat(decisions.standing(id)).isEmpty();
    }

    @Test
    void theBudgetIsNeverExceeded() {
        programmes.save(programme.withBudget(Money.ofWan(100)).withVersion(2));
        ApplicationId first = recommended();
        ApplicationId second = recommended();
        ApplicationId third = recommended();
        approve(first);
        approve(second);
        refused(() -> approve(third), SubsidiesError.BUDGET_EXCEEDED);
        assertThat(decisions.approved(programme.id())).isEqualTo(Money.ofWan(80));
    }

    @Test
    void aRejectionNeedsAReasonAndNoAmount() {
        ApplicationId id = recommended();
        refused(
                () -> decide.decide(decider, new DecideApplication.Command(id, Outcome.REJECTED, " ", null)),
                SubsidiesError.INCOMPLETE);
        Decision decision = decide.decide(decider, new DecideApplication.Command(id, Outcome.REJECTED, "不在支持范围", null));
        assertThat(decision.amount()).isEqualTo(Money.ZERO);
        assertThat(review(id).state()).isEqualTo(ReviewState.REJECTED);
        refused(() -> onNotice(id), SubsidiesError.NOT_APPROVED);
    }

    @Test
    void onlyThePrefectureDecidesNotifiesAndAwards() {
        ApplicationId id = recommended();
        for (Actor other : List.of(officer, ReviewFixture.leader(), ReviewFixture.admin(), ReviewFixture.clerk())) {
            refused(
                    () -> decide.decide(other, new DecideApplication.Command(id, Outcome.APPROVED, null, null)),
                    SharedError.DENIED);
            refused(
                    () -> putOnNotice.put(other, new PutOnNotice.Command(List.of(id), "公示", null, "局", null)),
                    SharedError.DENIED);
            refused(() -> awardSubsidy.award(other, id), SharedError.DENIED);
            refused(() -> prepare.prepare(other, id), SharedError.DENIED);
        }
    }

    @Test
    void whatChangedSinceOneLookedIsNotDecidedBlindly() {
        ApplicationId id = recommended();
        refused(
                () -> decide.decide(
                        decider, new DecideApplication.Command(id, Outcome.APPROVED, null, ReviewFixture.HASH_2)),
                SubsidiesError.SUBMISSION_CHANGED);
    }

    @Test
    void aNoticeNeedsATitleALineAndWhatIsApproved() {
        refused(
                () -> putOnNotice.put(decider, new PutOnNotice.Command(List.of(), "", null, "", null)),
                SubsidiesError.INCOMPLETE);
        ApplicationId id = recommended();
        refused(() -> onNotice(id), SubsidiesError.NOT_APPROVED);
        approve(id);
        onNotice(id);
        refused(() -> onNotice(id), ReviewsError.MOVE_NOT_POSSIBLE);
    }

    @Test
    void oneAddressCannotFloodTheBureau() {
        ApplicationId id = recommended();
        approve(id);
        PublicNotice notice = onNotice(id);
        object(notice, 1);
        object(notice, 1);
        object(notice, 1);
        refused(() -> object(notice, 1), NoticesError.TOO_MANY_OBJECTIONS);
        room.clock.at("2024-08-26T10:00:01");
        object(notice, 1);
    }

    @Test
    void unmaskingGoesOnRecord() {
        ApplicationId id = recommended();
        approve(id);
        ObjectionId objection = object(onNotice(id), 1);
        UnmaskObjector unmask = new UnmaskObjector(objections, room.trail);
        refused(() -> unmask.unmask(officer, objection), SharedError.DENIED);
        assertThat(room.trail.apart()).isEmpty();
        assertThat(unmask.unmask(decider, objection).name()).isEqualTo("金某某");
        assertThat(room.trail.apart()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("reviews.unmask-objector");
            assertThat(event.details().toString()).doesNotContain("金某某");
        });
    }

    @Test
    void theOfficerSeesTheAmountAndWhatIsLeftBeforeDeciding() {
        ApplicationId id = recommended();
        assertThat(prepare.prepare(decider, id).amount().amount()).isEqualTo(Money.ofWan(40));
        assertThat(prepare.prepare(decider, id).left()).isEqualTo(Money.ofWan(2000));
        approve(id);
        assertThat(prepare.prepare(decider, recommended()).left()).isEqualTo(Money.ofWan(1960));
    }

    private void deliver() {
        for (ReviewMoved event : room.moved()) {
            overturned.on(event);
            overturned.on(event);
        }
    }

    private static void refused(ThrowingCallable action, @Nullable ErrorKey key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
