package org.zhuqi.subsidies.claims.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
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
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.AwardTerms;
import org.zhuqi.subsidies.awards.AwardVersion;
import org.zhuqi.subsidies.awards.InMemoryAwardChanges;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.InMemoryClaims;
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

/** From an award that is paid on claims to what is due of it, on fakes. */
class ClaimsTest {
    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryClaims claims = new InMemoryClaims();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final InMemoryAwards awards = new InMemoryAwards();
    private final InMemoryAwardChanges changes = new InMemoryAwardChanges();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final ClaimDesk desk =
            new ClaimDesk(room, new ClaimDesk.Kept(claims, payments, awards, changes, ledger, programmes));
    private final PostToLedger postToLedger = desk.postToLedger;
    private final EditClaim edit = desk.edit;
    private final FileClaim file = desk.file;
    private final DecideClaim decide = desk.decide;
    private final AllocateFunds allocate =
            new AllocateFunds(awards, payments, programmes, postToLedger, room.track, room.trail, room.clock);

    private final Actor officer = ReviewFixture.prefectureOfficer();
    private final EnterpriseId enterprise = new EnterpriseId(new UUID(46, 1));
    private final Actor clerk = ReviewFixture.person(461, "clerk", Role.ENTERPRISE_CLERK, null, enterprise);
    private final Programme programme = ProgrammeFixture.programme().withBudget(Money.ofWan(150));
    private final ApplicationId application = new ApplicationId(new UUID(46, 2));

    @BeforeEach
    void awardedAndSentDown() {
        programmes.add(programme);
        room.clock.at("2024-09-09T09:00:00");
        Award award = new Award(
                new AwardId(new UUID(46, 3)),
                new DecisionId(new UUID(46, 4)),
                application,
                programme.id(),
                enterprise,
                ReviewFixture.YANJI,
                programme.title(),
                LocalText.ofZh("示范企业001"),
                Money.ofWan(50),
                new NoticeId(new UUID(46, 5)),
                officer.id(),
                officer.name(),
                room.clock.instant());
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
        refused(() -> edit.open(clerk, application), SubsidiesError.NOTHING_TO_CLAIM);
        allocate.allocate(
                officer,
                new AllocateFunds.Command(
                        programme.id(), "延州财产〔2024〕12号", LocalDate.of(2024, 9, 9), Instalments.onClaims()));
    }

    private Money lies(LedgerAccount account) {
        return ledger.open(programme.id(), application).balance(account, application);
    }

    private Claim add(Claim claim, String invoice, String amount, String claimed) {
        return desk.add(clerk, claim.id(), invoice, Money.ofWan(amount), Money.ofWan(claimed));
    }

    @Test
    void whatIsAcceptedLineByLineIsDueAndTheRestCanBeClaimedAgain() {
        Claim draft = edit.open(clerk, application);
        assertThat(edit.open(clerk, application)).as("once").isEqualTo(draft);
        add(draft, "24222000000001", "200", "20");
        add(draft, "24222000000002", "100", "10");
        add(draft, "24222000000003", "1", "1");
        refused(() -> add(draft, "2422-2000000001", "200", "1"), SubsidiesError.INVOICE_CLAIMED);
        edit.remove(clerk, draft.id(), 3);
        refused(() -> file.file(officer, draft.id()), SharedError.DENIED);
        assertThat(file.file(clerk, draft.id()).claimed()).isEqualTo(Money.ofWan(30));
        assertThat(lies(LedgerAccount.CLAIMED)).isEqualTo(Money.ofWan(30));
        refused(() -> edit.remove(clerk, draft.id(), 1), SubsidiesError.CLAIM_CLOSED);
        refused(() -> decide.decide(officer, ruling(draft, "20", "4", null)), SubsidiesError.INCOMPLETE);
        refused(() -> decide.decide(officer, ruling(draft, "20.01", "4", "运费不在范围内")), SubsidiesError.INCOMPLETE);
        Claim decided = decide.decide(officer, ruling(draft, "20", "4", "运费不在范围内"));
        assertThat(decided.accepted()).isEqualTo(Money.ofWan(24));
        assertThat(lies(LedgerAccount.CLAIMED)).isEqualTo(Money.ofWan(24));
        assertThat(lies(LedgerAccount.ALLOCATED)).isEqualTo(Money.ofWan(26));
        assertThat(payments.payablesOf(application))
                .extracting(Payable::amount, Payable::claim)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Money.ofWan(24), draft.id()));
        refused(() -> decide.decide(officer, ruling(draft, "20", "10", null)), SubsidiesError.CLAIM_CLOSED);
        refused(() -> file.withdraw(clerk, draft.id()), SubsidiesError.CLAIM_CLOSED);
    }

    @Test
    void whoIsTiedToTheEnterpriseDoesNotRuleOnItsClaim() {
        Claim draft = edit.open(clerk, application);
        add(draft, "24222000000001", "200", "20");
        add(draft, "24222000000002", "100", "10");
        file.file(clerk, draft.id());
        room.ties.add(new Tie(officer.id(), officer.name(), enterprise, "配偶在该企业任职", room.clock.instant()));
        refused(() -> decide.decide(officer, ruling(draft, "20", "10", null)), ReviewsError.TIED);
        assertThat(claims.find(draft.id()).orElseThrow().state()).isEqualTo(Claim.State.FILED);
    }

    private static DecideClaim.Command ruling(Claim claim, String first, String second, @Nullable String reason) {
        return new DecideClaim.Command(
                claim.id(),
                List.of(
                        new DecideClaim.Line(1, Money.ofWan(first), null),
                        new DecideClaim.Line(2, Money.ofWan(second), reason)));
    }

    @Test
    void noClaimExceedsWhatIsLeftOfTheAwardAndNoInvoiceIsClaimedTwice() {
        Claim first = edit.open(clerk, application);
        add(first, "24222000000001", "300", "30");
        file.file(clerk, first.id());
        Claim second = edit.open(clerk, application);
        add(second, "24222000000002", "300", "20.01");
        refused(() -> file.file(clerk, second.id()), SubsidiesError.AWARD_EXCEEDED);
        edit.remove(clerk, second.id(), 1);
        refused(() -> file.file(clerk, second.id()), SubsidiesError.CLAIM_EMPTY);
        add(second, "24222000000001", "300", "5");
        refused(() -> file.file(clerk, second.id()), SubsidiesError.INVOICE_CLAIMED);
        file.withdraw(clerk, first.id());
        assertThat(lies(LedgerAccount.ALLOCATED)).isEqualTo(Money.ofWan(50));
        file.file(clerk, second.id());
        assertThat(lies(LedgerAccount.CLAIMED)).isEqualTo(Money.ofWan(5));
    }

    @Test
    void whatIsBoughtAfterTheProjectsEndByTheVersionInForceIsNotClaimed() {
        Claim draft = edit.open(clerk, application);
        add(draft, "24222000000001", "300", "30");
        changes.add(new AwardVersion(
                application,
                2,
                new AwardTerms(Money.ofWan(50), null, LocalDate.of(2024, 9, 1)),
                Set.of(AwardTerms.Part.ENDS),
                new AwardChangeId(new UUID(59, 7)),
                officer.id(),
                officer.name(),
                room.clock.instant()));
        refused(() -> add(draft, "24222000000002", "300", "5"), SubsidiesError.INCOMPLETE);
    }

    @Test
    void anInvoiceIsWholeAndItsFileIsTheClaimsOwn() {
        Claim draft = edit.open(clerk, application);
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(() -> edit.add(
                        clerk,
                        new EditClaim.Line(
                                draft.id(),
                                " - ",
                                LocalDate.of(2024, 9, 10),
                                "",
                                Money.ofWan(1),
                                "",
                                "SD-1",
                                Money.ofWan(2),
                                new AttachmentId(UUID.randomUUID()))))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> e.problems().forEach(problem -> fields.add(problem.field())));
        assertThat(fields).containsExactly("number", "seller", "date", "machine", "claimed", "file");
        Actor stranger =
                ReviewFixture.person(462, "stranger", Role.ENTERPRISE_CLERK, null, new EnterpriseId(new UUID(46, 9)));
        refused(() -> edit.remove(stranger, draft.id(), 1), SharedError.NOT_FOUND);
        refused(() -> edit.open(stranger, application), SharedError.NOT_FOUND);
    }

    private static void refused(ThrowingCallable call, ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
