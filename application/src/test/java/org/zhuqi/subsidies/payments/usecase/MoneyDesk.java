package org.zhuqi.subsidies.payments.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.InMemoryFundingKeys;
import org.zhuqi.reviews.checks.InMemorySnapshots;
import org.zhuqi.reviews.checks.usecase.RunChecks;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.awards.usecase.AwardDesk;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.claims.usecase.ClaimDesk;
import org.zhuqi.subsidies.claims.usecase.DecideClaim;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Ledger;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.PayeeAccount;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.Payments;
import org.zhuqi.subsidies.performance.InMemoryPerformances;
import org.zhuqi.subsidies.recoveries.Recoveries;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.RecoveryId;
import org.zhuqi.subsidies.recoveries.RecoveryRules;
import org.zhuqi.subsidies.recoveries.usecase.RecoveryQueries;
import org.zhuqi.subsidies.recoveries.usecase.RevokeAward;
import org.zhuqi.subsidies.recoveries.usecase.SettleRecovery;

/**
 * Everything that may happen to the money of one programme, one step at a time and in any order, over ports that are given; and
 * the equations that hold whatever happened.
 */
public final class MoneyDesk {
    /** How many applications the budget is not enough for. */
    public static final int APPLICATIONS = 6;

    private static final FactKey IN_DIRECTORY = ProgrammeFixture.ABOVE_SCALE;

    /** What may happen. */
    public enum Step {
        AWARD,
        ALLOCATE,
        CLAIM,
        WITHDRAW_CLAIM,
        RULE,
        PAY,
        ANSWER,
        REVOKE,
        SETTLE,
        LOWER,
        LATER
    }

    /** What the desk keeps things in, and what makes a step one thing: done or not begun. */
    public record Kept(
            Ledger ledger,
            Payments payments,
            Claims claims,
            AwardChanges changes,
            Recoveries recoveries,
            Function<ApplicationId, List<RecoveryRules.Paid>> paid,
            Transactions transactions) {}

    /** Makes a step one thing. */
    public interface Transactions {
        <T> T in(Supplier<T> step);
    }

    private final SharedMoney shared;
    private final Kept kept;
    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryPerformances performances = new InMemoryPerformances();
    private final PostToLedger postToLedger;
    private final ClaimDesk claims;
    private final AwardDesk awards;
    private final AllocateFunds allocate;
    private final MakeBatch makeBatch;
    private final RecordPaymentResult results;
    private final RevokeAward revoke;
    private final SettleRecovery settle;
    private final Actor officer = ReviewFixture.prefectureOfficer();
    private final Actor county = ReviewFixture.unitOfficer();
    private LocalDate today = LocalDate.of(2024, 9, 9);

    public MoneyDesk(SharedMoney shared, Kept kept) {
        this.shared = shared;
        this.kept = kept;
        programmes.add(shared.programme);
        room.clock.at(today + "T09:00:00");
        shared.all.forEach(award -> room.awarded(
                SubjectRef.of(
                        "application",
                        award.application().value(),
                        award.programmeTitle(),
                        award.unit(),
                        award.enterprise()),
                ReviewFixture.longRoute()));
        postToLedger = new PostToLedger(kept.ledger(), programmes, room.clock);
        claims = new ClaimDesk(
                room,
                new ClaimDesk.Kept(
                        kept.claims(), kept.payments(), shared.awards, kept.changes(), kept.ledger(), programmes));
        awards = new AwardDesk(
                room,
                new AwardDesk.Kept(
                        kept.changes(),
                        kept.payments(),
                        shared.awards,
                        kept.ledger(),
                        programmes,
                        kept.recoveries(),
                        performances));
        allocate = new AllocateFunds(
                shared.awards, kept.payments(), programmes, postToLedger, room.track, room.trail, room.clock);
        makeBatch = new MakeBatch(kept.payments(), programmes, orders(), room.clock);
        results = new RecordPaymentResult(kept.payments(), postToLedger, room.track, room.trail, room.clock);
        revoke = new RevokeAward(
                shared.awards,
                kept.payments(),
                kept.claims(),
                kept.changes(),
                performances,
                kept.recoveries(),
                new Paid(kept.paid()),
                postToLedger,
                new RecoveryRules(new BigDecimal("3.6"), 360, 3),
                room.ties,
                room.trail,
                room.clock);
        settle = new SettleRecovery(kept.recoveries(), postToLedger, room.ties, room.trail, room.clock);
    }

    /** Each line in a transaction of its own, as the container does it. */
    private OrderPayment orders() {
        return new OrderPayment(
                kept.payments(),
                new GatherFacts(List.of(new Directory())),
                room.reviews,
                new RunChecks(List.of(), List.of(), new InMemoryFundingKeys(), new InMemorySnapshots(), room.clock),
                postToLedger,
                room.trail,
                room.clock) {
            @Override
            public Outcome order(Command command) {
                return kept.transactions().in(() -> super.order(command));
            }

            @Override
            public void begin(Beginning beginning) {
                kept.transactions().in(() -> {
                    super.begin(beginning);
                    return true;
                });
            }
        };
    }

    /** Every other enterprise left the directory. */
    private static final class Directory implements FactSource {
        @Override
        public String id() {
            return "directory";
        }

        @Override
        public boolean knows(FactKey key) {
            return key.equals(IN_DIRECTORY);
        }

        @Override
        public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
            boolean in = subject.enterprise().value().getLeastSignificantBits() % 2 == 0;
            return Optional.of(new Fact(key, FactValue.of(in), "名录", asOf));
        }
    }

    private record Paid(Function<ApplicationId, List<RecoveryRules.Paid>> paid) implements RecoveryQueries {
        @Override
        public Page<Recovery> list(Scope scope, @Nullable ProgrammeId programme, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Recovery> find(Scope scope, RecoveryId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RecoveryRules.Paid> paid(ApplicationId application) {
            return paid.apply(application);
        }
    }

    /** Once, before anything happens: every enterprise has an account, and the budget stands in the ledger. */
    public void begin() {
        for (Award award : shared.all) {
            PayeeAccount stated = new PayeeAccount(
                    new PayeeAccountId(UUID.randomUUID()),
                    award.enterprise(),
                    new BankAccount("示范企业", "某银行", "12345678"),
                    clerkOf(award).id(),
                    "clerk",
                    room.clock.instant(),
                    null,
                    0);
            kept.payments().add(stated);
            kept.payments()
                    .save(stated.confirm(
                            new PayeeAccount.Confirmation(officer.id(), officer.name(), room.clock.instant())));
        }
        kept.transactions().in(() -> postToLedger.open(shared.programme.id()));
    }

    private static Actor clerkOf(Award award) {
        return ReviewFixture.person(
                award.enterprise().value().getLeastSignificantBits(),
                "clerk",
                Role.ENTERPRISE_CLERK,
                null,
                award.enterprise());
    }

    /** Tries a step on whatever chance points at; false when it was refused, or there was nothing to do it on. */
    public boolean step(Step step, Random random) {
        Award award = shared.all.get(random.nextInt(shared.all.size()));
        try {
            return switch (step) {
                case PAY -> pay(random);
                default -> kept.transactions().in(() -> one(step, award, random));
            };
        } catch (RefusedException e) {
            return false;
        }
    }

    private boolean one(Step step, Award award, Random random) {
        return switch (step) {
            case AWARD -> award(award);
            case ALLOCATE -> allocate(random);
            case CLAIM -> claim(award, random);
            case WITHDRAW_CLAIM -> {
                Optional<Claim> filed = filed(award);
                filed.ifPresent(claim -> claims.file.withdraw(clerkOf(award), claim.id()));
                yield filed.isPresent();
            }
            case RULE -> {
                Optional<Claim> filed = filed(award);
                filed.ifPresent(claim -> claims.decide.decide(officer, ruling(claim, random)));
                yield filed.isPresent();
            }
            case ANSWER -> answer(random);
            case REVOKE -> revoke(award, random);
            case SETTLE -> settle(random);
            case LOWER -> lower(award, random);
            case LATER -> {
                today = today.plusDays(1 + random.nextInt(20));
                room.clock.at(today + "T09:00:00");
                yield true;
            }
            case PAY -> throw new IllegalArgumentException("line by line");
        };
    }

    /** What a decision and its award do, once per application. */
    private boolean award(Award award) {
        postToLedger.openOf(award.programme(), award.application());
        if (shared.awards.findByApplication(award.application()).isPresent()) {
            return false;
        }
        for (Cause cause : List.of(Cause.RESERVE, Cause.AWARD)) {
            postToLedger.move(
                    new PostToLedger.Transfer(
                            officer,
                            award.programme(),
                            matter(award),
                            cause,
                            award.id().toString()),
                    award.amount());
        }
        shared.awards.add(award);
        return true;
    }

    private static Posting.Matter matter(Award award) {
        return new Posting.Matter(award.application(), award.enterprise(), award.unit());
    }

    private boolean allocate(Random random) {
        Instalments.Part now = new Instalments.Part(new BigDecimal("60"), today, null);
        Instalments.Part later = new Instalments.Part(
                new BigDecimal("40"), today.plusDays(10), new Instalments.Condition(IN_DIRECTORY, today));
        Instalments instalments = random.nextBoolean() ? Instalments.onClaims() : new Instalments(List.of(now, later));
        allocate.allocate(
                officer, new AllocateFunds.Command(shared.programme.id(), "延州财产〔2024〕12号", today, instalments));
        return true;
    }

    private boolean claim(Award award, Random random) {
        Actor clerk = clerkOf(award);
        Claim draft = claims.edit.open(clerk, award.application());
        claims.add(
                clerk,
                draft.id(),
                // A few numbers only: some invoices are claimed already.
                "2422200000" + random.nextInt(60),
                Money.ofWan(SharedMoney.MOST_WAN),
                Money.ofYuan(1 + random.nextInt(SharedMoney.MOST_WAN * 5_000)));
        claims.file.file(clerk, draft.id());
        return true;
    }

    private Optional<Claim> filed(Award award) {
        return kept.claims().of(award.application()).stream()
                .filter(claim -> claim.state() == Claim.State.FILED)
                .findFirst();
    }

    private static DecideClaim.Command ruling(Claim claim, Random random) {
        BigDecimal share = new BigDecimal(random.nextInt(5)).movePointLeft(1).add(new BigDecimal("0.6"));
        return new DecideClaim.Command(
                claim.id(),
                claim.lines().stream()
                        .map(line -> new DecideClaim.Line(
                                line.number(),
                                line.claimed().times(share).rounded().min(line.claimed()),
                                "部分核减"))
                        .toList());
    }

    private boolean pay(Random random) {
        List<PaymentBatchId> before = List.copyOf(shared.batches);
        if (!before.isEmpty() && random.nextInt(4) == 0) {
            makeBatch.resume(officer, before.get(random.nextInt(before.size())));
        } else {
            shared.batches.add(
                    makeBatch.make(officer, shared.programme.id()).batch().id());
        }
        return true;
    }

    private Stream<PaymentOrder> orders(Collection<PaymentBatchId> batches) {
        return batches.stream().flatMap(batch -> kept.payments().ordersOf(batch).stream());
    }

    private boolean answer(Random random) {
        List<PaymentOrder> open =
                orders(shared.batches).filter(order -> order.result() == null).toList();
        if (open.isEmpty()) {
            return false;
        }
        PaymentOrder order = open.get(random.nextInt(open.size()));
        boolean paid = random.nextInt(3) > 0;
        return results.record(
                officer,
                new RecordPaymentResult.Command(
                        order.id(), paid, today, paid ? "PZ-" + order.id() : null, paid ? null : "账号与户名不符"));
    }

    private boolean revoke(Award award, Random random) {
        // Seldom, or nothing would be left to happen to.
        if (random.nextInt(3) > 0) {
            return false;
        }
        Recovery recovery = revoke.revoke(
                officer,
                new RevokeAward.Command(
                        award.application(),
                        "核查不符",
                        random.nextBoolean(),
                        "延州工信追〔2024〕1号",
                        "核查记录",
                        today.plusDays(30)));
        shared.recoveries.add(recovery.id());
        return true;
    }

    private boolean settle(Random random) {
        List<RecoveryId> ids = List.copyOf(shared.recoveries);
        if (ids.isEmpty()) {
            return false;
        }
        Recovery.Kind[] kinds = Recovery.Kind.values();
        settle.settle(
                officer,
                new SettleRecovery.Command(
                        ids.get(random.nextInt(ids.size())),
                        kinds[random.nextInt(kinds.length)],
                        Money.ofYuan(1 + random.nextInt(SharedMoney.MOST_WAN * 3_000)),
                        today,
                        "缴款书0001"));
        return true;
    }

    private boolean lower(Award award, Random random) {
        Money now = awards.inForce.of(award).terms().amount();
        Money less =
                now.times(new BigDecimal(random.nextInt(100)).movePointLeft(2)).rounded();
        AwardChange asked = awards.ask(clerkOf(award), award.application(), less, null);
        awards.decide(county, officer, asked.id(), true);
        return true;
    }

    /** Asks every equation; of what is going on meanwhile nothing is known. */
    public void requireBalanced() {
        new LedgerEquations(
                        shared, kept, award -> awards.inForce.of(award).terms().amount())
                .require(shared.all, orders(shared.batches).toList());
    }
}
