package org.zhuqi.subsidies.awards.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.Tie;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardTerms;
import org.zhuqi.subsidies.awards.AwardVersion;
import org.zhuqi.subsidies.awards.InMemoryAwardChanges;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.InMemoryClaims;
import org.zhuqi.subsidies.claims.usecase.ClaimDesk;
import org.zhuqi.subsidies.decisions.DecisionId;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.AwardId;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.InMemoryAwards;
import org.zhuqi.subsidies.ledger.InMemoryLedger;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.InMemoryPayments;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.usecase.AllocateFunds;
import org.zhuqi.subsidies.performance.InMemoryPerformances;
import org.zhuqi.subsidies.performance.usecase.SetTargets;
import org.zhuqi.subsidies.recoveries.InMemoryRecoveries;

/** An award of 40万元 that is lowered, changed and given more time; on fakes. */
class AwardChangesTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 9, 9);

    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryAwardChanges changes = new InMemoryAwardChanges();
    private final InMemoryClaims claims = new InMemoryClaims();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final InMemoryAwards awards = new InMemoryAwards();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryPerformances performances = new InMemoryPerformances();
    private final AwardDesk desk = new AwardDesk(
            room,
            new AwardDesk.Kept(changes, payments, awards, ledger, programmes, new InMemoryRecoveries(), performances));
    private final ClaimDesk claimDesk =
            new ClaimDesk(room, new ClaimDesk.Kept(claims, payments, awards, changes, ledger, programmes));
    private final PostToLedger postToLedger = claimDesk.postToLedger;

    private final Actor officer = ReviewFixture.prefectureOfficer();
    private final Actor county = ReviewFixture.unitOfficer();
    private final EnterpriseId enterprise = new EnterpriseId(new UUID(59, 1));
    private final Actor clerk = ReviewFixture.person(591, "clerk", Role.ENTERPRISE_CLERK, null, enterprise);
    private final Programme programme = ProgrammeFixture.programme().withBudget(Money.ofWan(150));
    private final ApplicationId application = new ApplicationId(new UUID(59, 2));
    private final Award award = new Award(
            new AwardId(new UUID(59, 3)),
            new DecisionId(new UUID(59, 4)),
            application,
            programme.id(),
            enterprise,
            ReviewFixture.YANJI,
            programme.title(),
            LocalText.ofZh("示范企业001"),
            Money.ofWan(40),
            new NoticeId(new UUID(59, 5)),
            officer.id(),
            officer.name(),
            ReviewFixture.START);

    @BeforeEach
    void awarded() {
        programmes.add(programme);
        room.clock.at("2024-09-09T09:00:00");
        awards.add(award);
        room.awarded(
                SubjectRef.of(
                        "application", application.value(), LocalText.ofZh("设备投资补助"), ReviewFixture.YANJI, enterprise),
                ReviewFixture.longRoute());
        for (Cause cause : List.of(Cause.RESERVE, Cause.AWARD)) {
            postToLedger.move(
                    new PostToLedger.Transfer(
                            officer,
                            programme.id(),
                            new Posting.Matter(application, enterprise, ReviewFixture.YANJI),
                            cause,
                            "示范"),
                    award.amount());
        }
    }

    private void sentDown(Instalments instalments) {
        new AllocateFunds(awards, payments, programmes, postToLedger, room.track, room.trail, room.clock)
                .allocate(officer, new AllocateFunds.Command(programme.id(), "延州财产〔2024〕12号", TODAY, instalments));
    }

    private static Instalments halves() {
        return new Instalments(List.of(
                new Instalments.Part(new BigDecimal("50"), TODAY, null),
                new Instalments.Part(new BigDecimal("50"), LocalDate.of(2025, 9, 9), null)));
    }

    private Money lies(LedgerAccount account) {
        return ledger.open(programme.id(), application).balance(account, application);
    }

    private AwardChange lowered(String wan) {
        AwardChange asked = desk.ask(clerk, application, Money.ofWan(wan), null);
        return desk.decide(county, officer, asked.id(), true);
    }

    @Test
    void theCountySpeaksThePrefectureDecidesAndTheLedgerFollows() {
        refused(() -> desk.ask(clerk, application, Money.ofWan(41), null), SubsidiesError.INCOMPLETE);
        refused(() -> desk.ask(clerk, application, Money.ofWan(40), null), SubsidiesError.CHANGES_NOTHING);
        AwardChange asked = desk.ask(clerk, application, Money.ofWan(30), null);
        refused(() -> desk.ask(clerk, application, Money.ofWan(20), null), SubsidiesError.CHANGE_OPEN);
        var yes = new DecideAwardChange.Command(asked.id(), true, null);
        refused(() -> desk.decide.decide(officer, yes), SubsidiesError.CHANGE_CLOSED);
        refused(() -> desk.decide.decide(county, yes), SharedError.DENIED);
        var opinion = new OpineOnAwardChange.Command(asked.id(), true, "情况属实");
        refused(() -> desk.opine.opine(ReviewFixture.otherUnitOfficer(), opinion), SharedError.NOT_FOUND);
        desk.opine.opine(county, opinion);
        refused(() -> desk.decide.decide(ReviewFixture.promoted(county), yes), SubsidiesError.SAME_PERSON);
        desk.decide.decide(officer, yes);
        AwardVersion now = desk.inForce.of(award);
        assertThat(now.number()).isEqualTo(2);
        assertThat(now.changed()).containsExactly(AwardTerms.Part.AMOUNT);
        assertThat(lies(LedgerAccount.AWARDED)).isEqualTo(Money.ofWan(30));
        assertThat(ledger.open(programme.id(), null).balance(LedgerAccount.APPROPRIATED))
                .isEqualTo(Money.ofWan(120));
        assertThat(awards.findByApplication(application)).as("as it was made").contains(award);
        // What is in force is what the next request is measured by.
        refused(() -> desk.ask(clerk, application, Money.ofWan(35), null), SubsidiesError.INCOMPLETE);
    }

    @Test
    void aRefusalChangesNothingAndHasAReason() {
        AwardChange asked = desk.ask(clerk, application, Money.ofWan(30), null);
        desk.opine.opine(county, new OpineOnAwardChange.Command(asked.id(), false, "理由不充分"));
        refused(
                () -> desk.decide.decide(officer, new DecideAwardChange.Command(asked.id(), false, " ")),
                SubsidiesError.INCOMPLETE);
        desk.decide.decide(officer, new DecideAwardChange.Command(asked.id(), false, "理由不充分"));
        assertThat(desk.inForce.of(award).number()).isEqualTo(1);
        assertThat(lies(LedgerAccount.AWARDED)).isEqualTo(Money.ofWan(40));
        AwardChange again = desk.ask(clerk, application, Money.ofWan(30), null);
        desk.request.withdraw(clerk, again.id());
        refused(() -> desk.request.withdraw(clerk, again.id()), SubsidiesError.CHANGE_CLOSED);
    }

    @Test
    void theLastInstalmentsLoseFirst() {
        sentDown(halves());
        lowered("25");
        assertThat(payments.payablesOf(application))
                .extracting(Payable::amount)
                .containsExactly(Money.ofWan(20), Money.ofWan(5));
        lowered("15");
        assertThat(payments.payablesOf(application))
                .extracting(Payable::amount, Payable::state)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Money.ofWan(15), Payable.State.OPEN),
                        org.assertj.core.api.Assertions.tuple(Money.ofWan(5), Payable.State.REVOKED));
        assertThat(lies(LedgerAccount.ALLOCATED)).isEqualTo(Money.ofWan(15));
        assertThat(lies(LedgerAccount.AWARDED)).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsClaimedIsNotTakenAwayAndClaimsSeeWhatIsLeft() {
        sentDown(Instalments.onClaims());
        Claim draft = claimDesk.edit.open(clerk, application);
        claimDesk.add(clerk, draft.id(), "24222000000001", Money.ofWan(100), Money.ofWan(18));
        claimDesk.file.file(clerk, draft.id());
        AwardChange tooLow = desk.ask(clerk, application, Money.ofWan(17), null);
        refused(() -> desk.decide(county, officer, tooLow.id(), true), SubsidiesError.AWARD_SPENT);
        desk.request.withdraw(clerk, tooLow.id());
        lowered("20");
        Claim next = claimDesk.edit.open(clerk, application);
        claimDesk.add(clerk, next.id(), "24222000000002", Money.ofWan(100), Money.ofWan(3));
        refused(() -> claimDesk.file.file(clerk, next.id()), SubsidiesError.AWARD_EXCEEDED);
    }

    @Test
    void moreTimeIsALaterEndAndMovesTheEvaluationWithIt() {
        refused(() -> desk.ask(clerk, application, null, LocalDate.of(2024, 9, 8)), SubsidiesError.INCOMPLETE);
        desk.performance.set.set(
                officer,
                new SetTargets.Command(
                        application,
                        List.of(new SetTargets.Line("营业收入", "万元", new BigDecimal("5000"), LocalDate.of(2024, 12, 31))),
                        false));
        assertThat(performances.find(application).orElseThrow().due()).isEqualTo(LocalDate.of(2025, 3, 31));
        AwardChange asked = desk.ask(clerk, application, null, LocalDate.of(2025, 6, 30));
        desk.decide(county, officer, asked.id(), true);
        assertThat(desk.inForce.of(award).terms().ends()).isEqualTo(LocalDate.of(2025, 6, 30));
        // 90 days later is a Sunday that is worked.
        assertThat(performances.find(application).orElseThrow().due()).isEqualTo(LocalDate.of(2025, 9, 28));
        assertThat(lies(LedgerAccount.AWARDED)).isEqualTo(Money.ofWan(40));
        refused(() -> desk.ask(clerk, application, null, LocalDate.of(2025, 6, 30)), SubsidiesError.INCOMPLETE);
    }

    @Test
    void whoIsTiedToTheEnterpriseSaysNothing() {
        AwardChange asked = desk.ask(clerk, application, Money.ofWan(30), null);
        room.ties.add(new Tie(county.id(), county.name(), enterprise, "亲属", room.clock.instant()));
        refused(
                () -> desk.opine.opine(county, new OpineOnAwardChange.Command(asked.id(), true, "同意")),
                ReviewsError.TIED);
    }

    @Test
    void strangersAskForNothingAndAFileIsTheAwardsOwn() {
        Actor stranger =
                ReviewFixture.person(592, "stranger", Role.ENTERPRISE_CLERK, null, new EnterpriseId(new UUID(59, 9)));
        refused(() -> desk.ask(stranger, application, Money.ofWan(30), null), SharedError.NOT_FOUND);
        refused(
                () -> desk.request.request(
                        clerk,
                        new RequestAwardChange.Command(
                                application,
                                AwardChange.Kind.CHANGE,
                                Money.ofWan(30),
                                null,
                                null,
                                "设备降价",
                                new AttachmentId(UUID.randomUUID()))),
                SubsidiesError.INCOMPLETE);
    }

    private static void refused(ThrowingCallable call, ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
