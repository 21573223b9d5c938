package org.zhuqi.access;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.boards.usecase.BoardMoneyQueries;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.grants.Grant;
import org.zhuqi.subsidies.grants.GrantId;
import org.zhuqi.subsidies.grants.usecase.GrantQueries;
import org.zhuqi.subsidies.grants.usecase.RecordGrant;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.PayeeAccount;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.PaymentOrderId;
import org.zhuqi.subsidies.payments.Payments;
import org.zhuqi.subsidies.payments.usecase.AllocateFunds;
import org.zhuqi.subsidies.payments.usecase.MakeBatch;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;
import org.zhuqi.subsidies.payments.usecase.RecordPaymentResult;
import org.zhuqi.subsidies.payments.usecase.StateAccount;
import org.zhuqi.subsidies.performance.usecase.PerformanceQueries;
import org.zhuqi.subsidies.performance.usecase.ReportPerformance;
import org.zhuqi.subsidies.performance.usecase.SetTargets;
import org.zhuqi.subsidies.proposals.Distribution;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.usecase.DrawUpProposal;
import org.zhuqi.subsidies.recoveries.Recoveries;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.RecoveryId;

/** Of every side a proposal over what waits for the decision; what was awarded is sent down and ordered to be paid. */
final class MoneyRecords extends RoomRecords {
    private static final LocalDate MORNING = LocalDate.of(2024, 8, 26);

    MoneyRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Actor decider = world.person(Inhabitants.DECIDER);
        ProposalId proposal = world.bean(DrawUpProposal.class)
                .draw(decider, call(side, ApplicationRecords.Step.TO_DECIDE).id(), new Distribution.ProRata())
                .proposal()
                .id();
        Actor applicant = world.person(side.applicant());
        EnterpriseId enterprise = world.enterpriseOf(side).id();
        StateAccount accounts = world.bean(StateAccount.class);
        accounts.confirm(decider, state(accounts, applicant, enterprise).id());
        PayeeAccount waiting = state(accounts, applicant, enterprise);
        Programme awarded = call(side, ApplicationRecords.Step.AWARDED);
        world.bean(AllocateFunds.class)
                .allocate(decider, new AllocateFunds.Command(awarded.id(), "延州财产〔2024〕12号", MORNING, halves()));
        PaymentBatch batch =
                world.bean(MakeBatch.class).make(decider, awarded.id()).batch();
        PaymentOrder order = world.bean(Payments.class).ordersOf(batch.id()).getFirst();
        world.bean(RecordPaymentResult.class)
                .record(decider, new RecordPaymentResult.Command(order.id(), true, MORNING, "PZ-0001", null));
        Award award = world.bean(Awards.class).of(awarded.id()).getFirst();
        claimable(award, decider);
        Recovery recovery = recovery(side, enterprise);
        Grant grant = grant(side, enterprise);
        Claim claim = claim(side, award);
        AwardChange change = change(side, award);
        performance(side, award);
        return new Targets(
                Map.of(
                        GrantId.class,
                        grant.id(),
                        ClaimId.class,
                        claim.id(),
                        AwardChangeId.class,
                        change.id(),
                        RecoveryId.class,
                        recovery.id(),
                        ProposalId.class,
                        proposal,
                        PayeeAccountId.class,
                        waiting.id(),
                        PaymentBatchId.class,
                        batch.id(),
                        PaymentOrderId.class,
                        order.id(),
                        Distribution.class,
                        new Distribution.ProRata()),
                Map.of(),
                Set.of(
                        proposal.toString(),
                        waiting.id().toString(),
                        batch.id().toString(),
                        recovery.id().toString(),
                        claim.id().toString(),
                        change.id().toString(),
                        grant.id().toString()));
    }

    /** So that a batch has more than one line. */
    private static Instalments halves() {
        Instalments.Part half = new Instalments.Part(BigDecimal.valueOf(50), MORNING, null);
        return new Instalments(List.of(half, half));
    }

    /** Something sent down that is in no instalment. */
    private void claimable(Award award, Actor decider) {
        for (Cause cause : List.of(Cause.RESERVE, Cause.AWARD, Cause.ALLOCATE)) {
            world.bean(PostToLedger.class)
                    .move(
                            new PostToLedger.Transfer(
                                    decider, award.programme(), matter(award), cause, "延州财产〔2024〕14号"),
                            Money.ofWan(1));
        }
    }

    /** Of an application that is in nobody's way. */
    private Recovery recovery(World.Side side, EnterpriseId enterprise) {
        Programme call = call(side, ApplicationRecords.Step.AWARDED);
        Recovery recovery = Recovery.builder()
                .id(new RecoveryId(new UUID(27, side.ordinal())))
                .programme(call.id())
                .programmeTitle(call.title())
                .matter(new Posting.Matter(
                        new ApplicationId(new UUID(28, side.ordinal())),
                        enterprise,
                        world.enterpriseOf(side).unit()))
                .enterpriseName(LocalText.ofZh("某企业"))
                .reason("虚假材料")
                .document("延州工信追〔2024〕1号")
                .evidence("核查记录")
                .principal(Money.ofWan(1))
                .interest(Money.ZERO)
                .due(MORNING)
                .received(Money.ZERO)
                .writtenOff(Money.ZERO)
                .by(world.person(Inhabitants.DECIDER).id())
                .byName("某某")
                .at(Inhabitants.MORNING)
                .build();
        world.bean(Recoveries.class).add(recovery);
        return recovery;
    }

    private static Posting.Matter matter(Award award) {
        return new Posting.Matter(award.application(), award.enterprise(), award.unit());
    }

    private Claim claim(World.Side side, Award award) {
        Actor applicant = world.person(side.applicant());
        Claim draft = Claim.builder()
                .id(new ClaimId(new UUID(47, side.ordinal())))
                .programme(award.programme())
                .programmeTitle(award.programmeTitle())
                .matter(matter(award))
                .enterpriseName(LocalText.ofZh("某企业"))
                .lines(List.of())
                .state(Claim.State.DRAFT)
                .by(applicant.id())
                .byName(applicant.name())
                .at(Inhabitants.MORNING)
                .build();
        Claims claims = world.bean(Claims.class);
        claims.add(draft);
        claims.save(draft.with(new ClaimLine(
                        1,
                        new ClaimLine.Invoice("2422200000000" + side.ordinal(), MORNING, "某设备厂", Money.ofWan(2)),
                        null,
                        Money.ofWan(1),
                        new AttachmentId(new UUID(46, side.ordinal())),
                        null))
                .file(Inhabitants.MORNING));
        return draft;
    }

    /** One that waits for the county, or for the prefecture. */
    private AwardChange change(World.Side side, Award award) {
        Actor applicant = world.person(side.applicant());
        AwardChange change = AwardChange.builder()
                .id(new AwardChangeId(new UUID(59, side.ordinal())))
                .programme(award.programme())
                .programmeTitle(award.programmeTitle())
                .matter(matter(award))
                .enterpriseName(award.enterpriseName())
                .kind(AwardChange.Kind.EXTENSION)
                .onVersion(1)
                .wish(new AwardChange.Wish(null, null, MORNING.plusYears(1)))
                .reason("设备交货延期")
                .file(new AttachmentId(new UUID(59, 10 + side.ordinal())))
                .state(AwardChange.State.FILED)
                .by(applicant.id())
                .byName(applicant.name())
                .at(Inhabitants.MORNING)
                .build();
        AwardChanges changes = world.bean(AwardChanges.class);
        changes.add(change);
        if (side == World.Side.ELSEWHERE) {
            Actor county = world.officerOf(award.unit());
            changes.save(change.opine(
                    new AwardChange.Opinion(true, "情况属实", county.id(), county.name(), Inhabitants.MORNING)));
        }
        return change;
    }

    /** One whose report is to come, or waits to be accepted. */
    private void performance(World.Side side, Award award) {
        world.bean(SetTargets.class)
                .set(
                        world.person(Inhabitants.DECIDER),
                        new SetTargets.Command(
                                award.application(),
                                List.of(new SetTargets.Line(
                                        "营业收入", "万元", BigDecimal.valueOf(5000), MORNING.plusYears(1))),
                                false));
        if (side == World.Side.ELSEWHERE) {
            world.bean(ReportPerformance.class)
                    .report(
                            world.person(side.applicant()),
                            new ReportPerformance.Command(
                                    award.application(),
                                    List.of(new ReportPerformance.Actual(1, BigDecimal.valueOf(5100), null)),
                                    "已完成",
                                    null));
        }
    }

    private Grant grant(World.Side side, EnterpriseId enterprise) {
        Actor officer = world.person(Inhabitants.DECIDER);
        RecordGrant grants = world.bean(RecordGrant.class);
        Grant grant = grants.record(
                officer,
                new RecordGrant.Command(
                        "吉财产业指〔2024〕" + side.ordinal() + "号",
                        FundingSource.PROVINCIAL,
                        Money.ofWan(100),
                        "技术改造",
                        MORNING));
        return grants.passOn(
                officer, new RecordGrant.PassOn(grant.id(), enterprise, "", Money.ofWan(40), MORNING, "延州财产〔2024〕13号"));
    }

    private static PayeeAccount state(StateAccount accounts, Actor applicant, EnterpriseId enterprise) {
        return accounts.state(applicant, enterprise, new BankAccount("某企业", "某银行", "12345678"));
    }

    @Override
    Targets asked(Class<?> asked, World.Side side, Targets targets) {
        if (asked == PaymentQueries.class) {
            // Days of payments name nobody's; a row of them is known by its being there.
            return targets.with(Map.of(), Map.of("from", MORNING.withDayOfYear(1), "to", MORNING))
                    .andMarks(Set.of("PaidDays["));
        }
        if (asked == EnterpriseMoneyQueries.class) {
            return targets.andMarks(Set.of("Totals["));
        }
        if (asked == BoardMoneyQueries.class) {
            return targets.andMarks(Set.of("BySize["));
        }
        if (asked == PerformanceQueries.class) {
            return targets.with(Map.of(PerformanceQueries.Filter.class, PerformanceQueries.Filter.ALL), Map.of());
        }
        if (asked == GrantQueries.class) {
            // Sums by year name no grant; they are known by the year.
            return targets.with(Map.of(), Map.of("from", MORNING.withDayOfYear(1), "to", MORNING))
                    .andMarks(Set.of("year=2024"));
        }
        return asked == LedgerQueries.class
                ? targets.with(
                        Map.of(
                                LedgerQueries.Wanted.class,
                                new LedgerQueries.Wanted(
                                        LedgerAccount.ALLOCATED.andBeyond(),
                                        Inhabitants.MORNING.plusSeconds(86_400),
                                        world.enterpriseOf(side).unit(),
                                        call(side, ApplicationRecords.Step.AWARDED)
                                                .id())),
                        Map.of())
                : targets;
    }

    private Programme call(World.Side side, ApplicationRecords.Step step) {
        return world.bean(Programmes.class)
                .findByCode("T-" + side.ordinal() + step.ordinal())
                .orElseThrow();
    }
}
