package org.zhuqi.subsidies.payments.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.Tie;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.InMemoryFundingKeys;
import org.zhuqi.reviews.checks.InMemorySnapshots;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.reviews.checks.usecase.RunChecks;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.InMemoryObjections;
import org.zhuqi.reviews.notices.InMemoryPublicNotices;
import org.zhuqi.reviews.notices.NoticeSettings;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.usecase.AnswerObjection;
import org.zhuqi.reviews.notices.usecase.CheckNoticeClearance;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.reviews.notices.usecase.PublishNotice;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.InMemoryFactSource;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeFixture;
import org.zhuqi.subsidies.awards.InMemoryAwardChanges;
import org.zhuqi.subsidies.claims.InMemoryClaims;
import org.zhuqi.subsidies.decisions.CheckedAmounts;
import org.zhuqi.subsidies.decisions.InMemoryDecisions;
import org.zhuqi.subsidies.decisions.usecase.KeepDecision;
import org.zhuqi.subsidies.decisions.usecase.PutOnNotice;
import org.zhuqi.subsidies.ledger.InMemoryAwards;
import org.zhuqi.subsidies.ledger.InMemoryLedger;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;
import org.zhuqi.subsidies.ledger.usecase.AwardSubsidy;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.InMemoryPayments;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.usecase.OrderPayment.Outcome;
import org.zhuqi.subsidies.performance.InMemoryPerformances;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.PerformanceFixture;
import org.zhuqi.subsidies.proposals.Distribution;
import org.zhuqi.subsidies.proposals.InMemoryProposals;
import org.zhuqi.subsidies.proposals.PassedFile;
import org.zhuqi.subsidies.proposals.ProposalLine;
import org.zhuqi.subsidies.proposals.usecase.CountedFiles;
import org.zhuqi.subsidies.proposals.usecase.DrawUpProposal;
import org.zhuqi.subsidies.proposals.usecase.FreezeProposal;
import org.zhuqi.subsidies.recoveries.InMemoryRecoveries;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.RecoveryId;
import org.zhuqi.subsidies.recoveries.RecoveryRules;
import org.zhuqi.subsidies.recoveries.usecase.RecoveryQueries;
import org.zhuqi.subsidies.recoveries.usecase.RevokeAward;
import org.zhuqi.subsidies.recoveries.usecase.SettleRecovery;

/** From the passed files to the money, on fakes, by the test values of facts §7.4 and F2. */
class FromProposalToPaymentTest {
    private static final String KIND = "application";
    private static final FactKey ABOVE_SCALE = ProgrammeFixture.ABOVE_SCALE;

    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryApplications applications = new InMemoryApplications();
    private final InMemorySubmissions submissions = new InMemorySubmissions();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final InMemoryAwards awards = new InMemoryAwards();
    private final InMemoryPublicNotices notices = new InMemoryPublicNotices();
    private final InMemoryObjections objections = new InMemoryObjections();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryProposals proposals = new InMemoryProposals();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final List<PassedFile> passed = new ArrayList<>();
    private final List<CheckedAmounts> checked = new ArrayList<>();
    private final InMemorySnapshots snapshots = new InMemorySnapshots();
    private final List<Finding.Reason> against = new ArrayList<>();

    private final PostToLedger postToLedger = new PostToLedger(ledger, programmes, room.clock);
    private final KeepDecision keepDecision =
            new KeepDecision(decisions, enterprises, room.decide, postToLedger, room.trail, room.clock);
    private final DrawUpProposal drawUp = new DrawUpProposal(
            new CountedFiles(programme -> passed, checked),
            List.of(),
            proposals,
            programmes,
            postToLedger,
            room.trail,
            room.clock);
    private final FreezeProposal freeze = new FreezeProposal(
            proposals,
            new CountedFiles(programme -> passed, checked),
            applications,
            submissions,
            decisions,
            keepDecision,
            room.trail,
            room.clock);
    private final PutOnNotice putOnNotice = new PutOnNotice(
            decisions,
            programmes,
            new PublishNotice(notices, room.track, room.computeDueDate, room.place, room.trail, room.clock));

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
    private final AllocateFunds allocate =
            new AllocateFunds(awards, payments, programmes, postToLedger, room.track, room.trail, room.clock);
    private final StateAccount accounts = new StateAccount(payments, enterprises, room.trail, room.clock);
    private final RecordPaymentResult results =
            new RecordPaymentResult(payments, postToLedger, room.track, room.trail, room.clock);

    private final Actor officer = ReviewFixture.unitOfficer();
    private final Actor drafter = ReviewFixture.prefectureOfficer();
    private final Actor decider = ReviewFixture.person(77, "prefecture-officer-2", Role.PREFECTURE_OFFICER, null, null);
    private final Programme programme = ProgrammeFixture.programme().withBudget(Money.ofWan(150));

    @BeforeEach
    void published() {
        programmes.add(programme);
        room.clock.at("2024-08-26T09:00:00");
    }

    /** Somebody's application that waits for the decision, worth that much by the formula. */
    private ApplicationId passed(int number, String wan) {
        Enterprise enterprise = EnterpriseFixture.enterprise(number);
        enterprises.add(enterprise);
        Application draft = ApplicationFixture.draft(number, programme.id(), enterprise.id());
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
        room.recommend.recommend(
                officer,
                room.reviews
                        .findBySubject(KIND, draft.id().value())
                        .orElseThrow()
                        .id(),
                "材料齐全，同意推荐");
        passed.add(new PassedFile(
                draft.id(),
                enterprise.id(),
                LocalText.ofZh(enterprise.name()),
                draft.unit(),
                submission.receipt().sha256(),
                Money.ofWan(wan)));
        return draft.id();
    }

    private static Actor clerkOf(EnterpriseId enterprise) {
        return ReviewFixture.person(
                enterprise.value().getLeastSignificantBits() + 100, "clerk", Role.ENTERPRISE_ADMIN, null, enterprise);
    }

    /** What was found on the site of one application. */
    private void found(ApplicationId application, Money amount) {
        checked.add(new CheckedAmounts() {
            @Override
            public Map<ApplicationId, Checked> of(ProgrammeId id) {
                return Map.of(application, new Checked(amount));
            }

            @Override
            public Optional<Checked> of(ApplicationId id) {
                return id.equals(application) ? Optional.of(new Checked(amount)) : Optional.empty();
            }
        });
    }

    @Test
    void whatWasFoundOnTheSiteCountsAndWhatIsFoundLaterNeedsAnotherProposal() {
        ApplicationId cut = passed(1, "50");
        passed(2, "33.33");
        found(cut, Money.ofWan(30));
        var drawn = drawUp.draw(drafter, programme.id(), new Distribution.Formula());
        assertThat(drawn.lines())
                .extracting(ProposalLine::asked)
                .containsExactly(Money.ofWan(30), Money.ofWan("33.33"));
        assertThat(drawn.proposal().totals().proposed()).isEqualTo(Money.ofWan("63.33"));
        found(cut, Money.ofWan(20));
        var command = new FreezeProposal.Command(drawn.proposal().id(), "纪要〔2024〕8号", LocalDate.of(2024, 8, 26));
        assertThatThrownBy(() -> freeze.freeze(decider, command))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SubsidiesError.PROPOSAL_STALE)).isTrue());
    }

    private DrawUpProposal.Drawn proRata() {
        return drawUp.draw(drafter, programme.id(), new Distribution.ProRata());
    }

    private void frozen() {
        freeze.freeze(
                decider,
                new FreezeProposal.Command(proRata().proposal().id(), "延州工信党组纪要〔2024〕8号", LocalDate.of(2024, 8, 26)));
    }

    private PublicNotice onNotice(List<ApplicationId> lines) {
        return putOnNotice.put(decider, new PutOnNotice.Command(lines, "关于拟奖补企业名单的公示", null, "州工信局", null));
    }

    private Money lies(LedgerAccount account) {
        return ledger.open(programme.id(), null).balance(account);
    }

    @Test
    void fourFilesShareTheBudgetAndTheFrozenListIsTheDecision() {
        List<ApplicationId> files = List.of(passed(1, "50"), passed(2, "33.33"), passed(3, "120"), passed(4, "8"));
        DrawUpProposal.Drawn drawn = proRata();
        assertThat(drawn.lines())
                .extracting(ProposalLine::proposed)
                .containsExactly(Money.ofWan("35.49"), Money.ofWan("23.66"), Money.ofWan("85.17"), Money.ofWan("5.68"));
        var command = new FreezeProposal.Command(drawn.proposal().id(), "纪要〔2024〕8号", LocalDate.of(2024, 8, 26));
        refused(() -> freeze.freeze(drafter, command), SubsidiesError.SAME_PERSON);
        freeze.freeze(decider, command);
        assertThat(files)
                .extracting(id -> decisions.standing(id).orElseThrow().amount())
                .containsExactly(Money.ofWan("35.49"), Money.ofWan("23.66"), Money.ofWan("85.17"), Money.ofWan("5.68"));
        assertThat(lies(LedgerAccount.RESERVED)).isEqualTo(Money.ofWan(150));
        assertThat(lies(LedgerAccount.APPROPRIATED)).isEqualTo(Money.ZERO);
        refused(() -> freeze.freeze(decider, command), SubsidiesError.FROZEN_ALREADY);
    }

    @Test
    void aProposalThatExceedsTheBudgetOrRestsOnOldFilesIsNotFrozen() {
        passed(1, "100");
        passed(2, "60");
        DrawUpProposal.Drawn full = drawUp.draw(drafter, programme.id(), new Distribution.Formula());
        assertThat(full.proposal().fits()).isFalse();
        var command = new FreezeProposal.Command(full.proposal().id(), "纪要〔2024〕8号", LocalDate.of(2024, 8, 26));
        refused(() -> freeze.freeze(decider, command), SubsidiesError.BUDGET_EXCEEDED);
        refused(() -> drawUp.draw(drafter, programme.id(), new Distribution.Ranking(true)), SubsidiesError.NO_SCORES);
    }

    @Test
    void whatWasHandedInAgainMakesAProposalStale() {
        passed(1, "100");
        DrawUpProposal.Drawn drawn = proRata();
        passed.set(
                0,
                new PassedFile(
                        passed.getFirst().application(),
                        passed.getFirst().enterprise(),
                        passed.getFirst().enterpriseName(),
                        passed.getFirst().unit(),
                        ReviewFixture.HASH_2,
                        Money.ofWan(90)));
        refused(
                () -> freeze.freeze(
                        decider, new FreezeProposal.Command(drawn.proposal().id(), "纪要", LocalDate.of(2024, 8, 26))),
                SubsidiesError.PROPOSAL_STALE);
    }

    @Test
    void anObjectionLowersOneLineWhichGoesOnANoticeOfItsOwnAndHoldsNoOther() {
        ApplicationId first = passed(1, "50");
        ApplicationId second = passed(2, "40");
        DrawUpProposal.Drawn drawn = proRata();
        freeze.freeze(decider, new FreezeProposal.Command(drawn.proposal().id(), "纪要", LocalDate.of(2024, 8, 26)));
        PublicNotice notice = onNotice(List.of(first, second));
        var objection = fileObjection.file(
                Actor.anonymous("192.0.2.1"),
                new FileObjection.Command(notice.id(), 1, "金某某", "13812341234", "所报设备金额与发票不符，请予核实。", null));
        room.clock.at("2024-09-04T09:00:00");
        answerObjection.answer(decider, objection, Answer.Outcome.UPHELD_REDECIDE, "金额需重新核算");
        var lowering = new FreezeProposal.Lowering(drawn.proposal().id(), first, Money.ofWan(45), "核减5万元");
        refused(
                () -> freeze.lower(
                        decider, new FreezeProposal.Lowering(drawn.proposal().id(), first, Money.ofWan(50), "不变")),
                SubsidiesError.NOT_LOWER);
        freeze.lower(decider, lowering);
        assertThat(decisions.standing(first).orElseThrow().amount()).isEqualTo(Money.ofWan(45));
        assertThat(lies(LedgerAccount.RESERVED)).isEqualTo(Money.ofWan(85));
        onNotice(List.of(first));
        room.clock.at("2024-09-06T09:00:00");
        awardSubsidy.award(decider, second);
        refused(() -> awardSubsidy.award(decider, first), NoticesError.NOTICE_RUNNING);
        // The other line is sent down meanwhile.
        assertThat(allocate.allocate(decider, document(Instalments.atOnce(LocalDate.of(2024, 9, 6))))
                        .amount())
                .isEqualTo(Money.ofWan(40));
        refused(
                () -> allocate.allocate(decider, document(Instalments.atOnce(LocalDate.of(2024, 9, 6)))),
                SubsidiesError.NOTHING_AWARDED);
    }

    private AllocateFunds.Command document(Instalments instalments) {
        return new AllocateFunds.Command(programme.id(), "延州财产〔2024〕12号", LocalDate.now(room.clock), instalments);
    }

    /** Awarded and sent down as F2 has it: half at once, half if still in the directory at the end of the next year. */
    private ApplicationId halfAndHalf() {
        ApplicationId id = passed(1, "20");
        frozen();
        onNotice(List.of(id));
        room.clock.at("2024-09-06T09:00:00");
        awardSubsidy.award(decider, id);
        allocate.allocate(
                decider,
                document(new Instalments(List.of(
                        new Instalments.Part(new BigDecimal("50"), LocalDate.of(2024, 9, 6), null),
                        new Instalments.Part(
                                new BigDecimal("50"),
                                LocalDate.of(2026, 1, 1),
                                new Instalments.Condition(ABOVE_SCALE, LocalDate.of(2025, 12, 31)))))));
        return id;
    }

    private void account(int enterprise) {
        EnterpriseId id = EnterpriseFixture.enterprise(enterprise).id();
        var stated = accounts.state(clerkOf(id), id, new BankAccount("示范企业", "某银行延吉支行", "6222 0000 1111 2222"));
        assertThat(stated.masked()).isEqualTo("**** **** **** 2222");
        accounts.confirm(decider, stated.id());
    }

    /** Finds what stands in {@link #against}. */
    private final class Credit implements Check {
        @Override
        public String id() {
            return "credit";
        }

        @Override
        public boolean stopsPayment() {
            return true;
        }

        @Override
        public Finding look(SubjectRef subject, LocalDate asOf) {
            return new Finding(against.isEmpty() ? Finding.Outcome.CLEAR : Finding.Outcome.HIT, against, "名单", asOf);
        }
    }

    private MakeBatch batches(@Nullable Boolean inDirectory) {
        InMemoryFactSource source = inDirectory == null
                ? new InMemoryFactSource("none")
                : new InMemoryFactSource(
                        "directory",
                        new Fact(ABOVE_SCALE, FactValue.of(inDirectory), "名录", LocalDate.of(2025, 12, 31)));
        return new MakeBatch(
                payments,
                programmes,
                new OrderPayment(
                        payments,
                        new GatherFacts(List.of(source)),
                        room.reviews,
                        new RunChecks(
                                List.of(new Credit()), List.of(), new InMemoryFundingKeys(), snapshots, room.clock),
                        postToLedger,
                        room.trail,
                        room.clock),
                room.clock);
    }

    @Test
    void theSecondHalfIsLostByWhoLeftTheDirectory() {
        ApplicationId id = halfAndHalf();
        refusedOrWaits(batches(false), Outcome.WAITS_FOR_ACCOUNT);
        account(1);
        MakeBatch.Made batch = batches(false).make(decider, programme.id());
        assertThat(batch.outcomes()).containsExactly(Map.entry(Outcome.ORDERED, 1));
        pay(payments.ordersOf(batch.batch().id()).getFirst(), true);
        assertThat(lies(LedgerAccount.PAID)).isEqualTo(Money.ofWan(10));
        refused(() -> batches(false).make(decider, programme.id()), SubsidiesError.NOT_PAYABLE);
        room.clock.at("2026-01-05T09:00:00");
        // What is not on record yet is no "no".
        refusedOrWaits(batches(null), Outcome.WAITS_FOR_FACT);
        assertThat(batches(false).make(decider, programme.id()).outcomes())
                .containsExactly(Map.entry(Outcome.LAPSED, 1));
        LedgerBook book = ledger.open(programme.id(), id);
        assertThat(book.reached(LedgerAccount.AWARDED, id)).isEqualTo(Money.ofWan(10));
        assertThat(book.balance(LedgerAccount.APPROPRIATED)).isEqualTo(Money.ofWan(140));
        assertThat(payments.payablesOf(id))
                .extracting(Payable::state)
                .containsExactly(Payable.State.PAID, Payable.State.LAPSED);
    }

    private void refusedOrWaits(MakeBatch batches, Outcome outcome) {
        assertThat(batches.make(decider, programme.id()).outcomes()).containsExactly(Map.entry(outcome, 1));
    }

    @Test
    void theSecondHalfIsPaidToWhoStayed() {
        halfAndHalf();
        account(1);
        room.clock.at("2026-01-05T09:00:00");
        MakeBatch.Made batch = batches(true).make(decider, programme.id());
        assertThat(batch.outcomes()).containsExactly(Map.entry(Outcome.ORDERED, 2));
        assertThat(batches(true).resume(decider, batch.batch().id()).outcomes()).isEmpty();
        payments.ordersOf(batch.batch().id()).forEach(order -> pay(order, true));
        assertThat(lies(LedgerAccount.PAID)).isEqualTo(Money.ofWan(20));
    }

    @Test
    void aPaymentThatFailedIsMadeAgainAndAnAnswerGivenTwiceChangesNothing() {
        halfAndHalf();
        account(1);
        MakeBatch.Made first = batches(true).make(decider, programme.id());
        PaymentOrder order = payments.ordersOf(first.batch().id()).getFirst();
        assertThat(pay(order, false)).isTrue();
        assertThat(pay(order, false)).isFalse();
        refused(() -> pay(order, true), SubsidiesError.ANSWERED_OTHERWISE);
        assertThat(lies(LedgerAccount.CLAIMED)).isEqualTo(Money.ZERO);
        MakeBatch.Made second = batches(true).make(decider, programme.id());
        PaymentOrder again = payments.ordersOf(second.batch().id()).getFirst();
        assertThat(again.payable()).isEqualTo(order.payable());
        assertThat(pay(again, true)).isTrue();
        assertThat(pay(again, true)).isFalse();
        assertThat(lies(LedgerAccount.PAID)).isEqualTo(Money.ofWan(10));
    }

    private final InMemoryRecoveries recoveries = new InMemoryRecoveries();
    private final InMemoryAwardChanges changes = new InMemoryAwardChanges();
    private final InMemoryPerformances performances = new InMemoryPerformances();

    private final RecoveryQueries paidSoFar = new PaidOrders(payments);

    private final RevokeAward revoke = new RevokeAward(
            awards,
            payments,
            new InMemoryClaims(),
            changes,
            performances,
            recoveries,
            paidSoFar,
            postToLedger,
            new RecoveryRules(new BigDecimal("3.6"), 360, 3),
            room.ties,
            room.trail,
            room.clock);
    private final SettleRecovery settle =
            new SettleRecovery(recoveries, postToLedger, room.ties, room.trail, room.clock);

    @Test
    void fraudTakesBackWhatWasPaidWithInterestFreesTheRestAndBarsForThreeYears() {
        ApplicationId id = halfAndHalf();
        account(1);
        PaymentOrder order = payments.ordersOf(
                        batches(true).make(decider, programme.id()).batch().id())
                .getFirst();
        var command =
                new RevokeAward.Command(id, "虚假发票", true, "延州工信追〔2024〕1号", "州审计局核查记录", LocalDate.of(2024, 12, 31));
        refused(() -> revoke.revoke(decider, command), SubsidiesError.PAYMENT_UNDERWAY);
        pay(order, true);
        room.clock.at("2024-12-15T09:00:00");
        EnterpriseId deceiver = EnterpriseFixture.enterprise(1).id();
        AwardChange asked = AwardChangeFixture.filed(id, deceiver);
        changes.add(asked);
        Performance awaited = PerformanceFixture.open(id, deceiver);
        performances.add(awaited, PerformanceFixture.step(awaited));
        Tie tie = new Tie(decider.id(), decider.name(), deceiver, "曾任该企业顾问", room.clock.instant());
        room.ties.add(tie);
        refused(() -> revoke.revoke(decider, command), ReviewsError.TIED);
        room.ties.remove(decider.id(), deceiver);
        Recovery recovery = revoke.revoke(decider, command);
        assertThat(changes.find(asked.id()).orElseThrow().state()).isEqualTo(AwardChange.State.WITHDRAWN);
        assertThat(performances.find(id).orElseThrow().state()).isEqualTo(Performance.State.FAILED);
        assertThat(recovery.principal()).isEqualTo(Money.ofWan(10));
        // 100,000 yuan × 100 days ÷ 360 × 3.6 %
        assertThat(recovery.interest()).isEqualTo(Money.ofYuan(1000));
        assertThat(recovery.barredUntil()).isEqualTo(LocalDate.of(2027, 12, 15));
        assertThat(lies(LedgerAccount.APPROPRIATED)).isEqualTo(Money.ofWan(140));
        assertThat(payments.payablesOf(id))
                .extracting(Payable::state)
                .containsExactly(Payable.State.PAID, Payable.State.REVOKED);
        refused(() -> revoke.revoke(decider, command), SubsidiesError.REVOKED_ALREADY);
        room.ties.add(tie);
        refused(() -> settle(recovery, Recovery.Kind.WRITTEN_OFF, "60000"), ReviewsError.TIED);
        room.ties.remove(decider.id(), deceiver);
        settle(recovery, Recovery.Kind.RECEIVED, "60000");
        refused(() -> settle(recovery, Recovery.Kind.RECEIVED, "60000"), SubsidiesError.RECORDED_ALREADY);
        settle(recovery, Recovery.Kind.ENFORCED, "40500");
        refused(() -> settle(recovery, Recovery.Kind.RECEIVED, "500.01"), SubsidiesError.RECOVERY_EXCEEDED);
        assertThat(settle(recovery, Recovery.Kind.WRITTEN_OFF, "500").settled()).isTrue();
        // Principal first: the ledger knows no interest.
        assertThat(lies(LedgerAccount.RECOVERED)).isEqualTo(Money.ofWan(10));
        assertThat(lies(LedgerAccount.PAID)).isEqualTo(Money.ZERO);
        EnterpriseId barred = EnterpriseFixture.enterprise(1).id();
        assertThat(recoveries.barred(List.of(barred), LocalDate.of(2027, 12, 15)))
                .containsKey(barred);
        assertThat(recoveries.barred(List.of(barred), LocalDate.of(2027, 12, 16)))
                .isEmpty();
    }

    private Recovery settle(Recovery recovery, Recovery.Kind kind, String yuan) {
        return settle.settle(
                decider,
                new SettleRecovery.Command(
                        recovery.id(), kind, Money.ofYuan(yuan), LocalDate.of(2024, 12, 15), "缴款书0001"));
    }

    /** What was paid, as the database tells it. */
    private record PaidOrders(InMemoryPayments payments) implements RecoveryQueries {
        @Override
        public Page<Recovery> list(Scope scope, @Nullable ProgrammeId of, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Recovery> find(Scope scope, RecoveryId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RecoveryRules.Paid> paid(ApplicationId application) {
            return payments.paid(application);
        }
    }

    private boolean pay(PaymentOrder order, boolean paid) {
        return results.record(
                decider,
                new RecordPaymentResult.Command(
                        order.id(), paid, LocalDate.of(2024, 9, 6), paid ? "PZ-0001" : null, paid ? null : "账号与户名不符"));
    }

    @Test
    void aHitInACheckSuspendsThePaymentAndAnAccountNeedsASecondPerson() {
        halfAndHalf();
        EnterpriseId id = EnterpriseFixture.enterprise(1).id();
        var stated = accounts.state(clerkOf(id), id, new BankAccount("示范企业", "某银行", "12345678"));
        refused(() -> accounts.confirm(ReviewFixture.promoted(clerkOf(id)), stated.id()), SubsidiesError.SAME_PERSON);
        accounts.confirm(decider, stated.id());
        refused(() -> accounts.confirm(decider, stated.id()), SubsidiesError.CONFIRMED_ALREADY);
        against.add(Finding.Reason.of("reviews.check.credit.listed", "失信被执行人"));
        refusedOrWaits(batches(true), Outcome.SUSPENDED);
        assertThat(snapshots.all())
                .as("kept for whoever asks why")
                .anyMatch(kept ->
                        kept.moment() == CheckMoment.PAYMENT && kept.finding().outcome() == Finding.Outcome.HIT);
        against.clear();
        refusedOrWaits(batches(true), Outcome.ORDERED);
    }

    @Test
    void whatTheDecisionKnewOfStopsNoPayment() {
        ApplicationId id = halfAndHalf();
        account(1);
        against.add(Finding.Reason.of("reviews.check.credit.listed", "失信被执行人"));
        SubjectRef subject =
                room.reviews.findBySubject(KIND, id.value()).orElseThrow().subject();
        snapshots.add(List.of(new Snapshot(
                UUID.randomUUID(),
                subject,
                CheckMoment.DECISION,
                "credit",
                room.clock.instant(),
                new Credit().look(subject, LocalDate.of(2024, 9, 1)))));
        refusedOrWaits(batches(true), Outcome.ORDERED);
    }

    @Test
    void partsAreWholeFenAndTheLastTakesWhatIsLeft() {
        Instalments thirds = new Instalments(List.of(
                new Instalments.Part(new BigDecimal("33.33"), LocalDate.of(2024, 9, 6), null),
                new Instalments.Part(new BigDecimal("33.33"), LocalDate.of(2024, 9, 6), null),
                new Instalments.Part(new BigDecimal("33.34"), LocalDate.of(2024, 9, 6), null)));
        assertThat(thirds.of(Money.ofYuan("100.01")))
                .containsExactly(Money.ofYuan("33.33"), Money.ofYuan("33.33"), Money.ofYuan("33.35"));
        refused(
                () -> new Instalments(
                        List.of(new Instalments.Part(new BigDecimal("99"), LocalDate.of(2024, 9, 6), null))),
                SubsidiesError.INSTALMENTS_WRONG);
    }

    @Test
    void halfOfWhatALaterPartNeedsIsRefusedAndNeverReadAsEverythingAtOnce() {
        LocalDate first = LocalDate.of(2024, 9, 6);
        LocalDate later = LocalDate.of(2025, 1, 1);
        BigDecimal half = new BigDecimal("50");
        FactKey fact = new FactKey("enterprise.above-scale");
        assertThat(Instalments.inTwo(first, null, null, null)).isEqualTo(Instalments.atOnce(first));
        assertThat(Instalments.inTwo(first, half, later, fact).parts())
                .containsExactly(
                        new Instalments.Part(half, first, null),
                        new Instalments.Part(half, later, new Instalments.Condition(fact, LocalDate.of(2024, 12, 31))));
        refused(() -> Instalments.inTwo(first, half, null, null), SubsidiesError.INCOMPLETE);
        refused(() -> Instalments.inTwo(first, null, later, null), SubsidiesError.INCOMPLETE);
        refused(() -> Instalments.inTwo(first, null, null, fact), SubsidiesError.INCOMPLETE);
        refused(() -> Instalments.inTwo(first, BigDecimal.ZERO, later, null), SubsidiesError.INSTALMENTS_WRONG);
    }

    private static void refused(ThrowingCallable call, ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
