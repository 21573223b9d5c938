package org.zhuqi.campaigns.demands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.calendar.Limit;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;

/** Makes up a legal history, the same one for the same seed; days pass in between, sometimes without supervision. */
public final class RandomHistory {
    private final Random random;
    private DemandRules rules;
    private Instant now =
            LocalDateTime.parse("2024-02-20T09:00").atZone(DemandFixture.ZONE).toInstant();

    public RandomHistory(long seed, DemandRules rules) {
        this.random = new Random(seed);
        this.rules = rules;
    }

    /** From now on the calendar is another one. */
    public void underNew(DemandRules changed) {
        rules = changed;
    }

    public Moment now() {
        return Moment.of(now, DemandFixture.ZONE);
    }

    public LocalDate today() {
        return now().on();
    }

    public Made raise() {
        return Demand.raise(new DemandId(uuid()), DemandFixture.matter(), moment(), rules);
    }

    /** Where the story is, signed by the enterprise. */
    public Signature moment() {
        return signature(DemandFixture.clerk());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Some time later something happens: a move that is possible, or what supervision does by then; perhaps nothing. */
    public Made next(Demand demand) {
        now = now.plus(Duration.ofMinutes(
                random.nextInt(5) == 0 ? random.nextInt(12_000) : random.nextInt(random.nextBoolean() ? 1_200 : 90)));
        if (random.nextInt(3) == 0) {
            return demand.supervise(signature(Actor.system()), rules);
        }
        List<DemandEvent> possible = new ArrayList<>();
        for (DemandEvent event : events(demand)) {
            if (demand.obstacle(event.move(), now(), rules).isEmpty()) {
                possible.add(event);
            }
        }
        if (possible.isEmpty()) {
            return new Made(demand, List.of());
        }
        DemandEvent event = possible.get(random.nextInt(possible.size()));
        try {
            return event instanceof DemandEvent.Resolved resolved
                    ? demand.handling().lead() == null
                            ? demand.resolveWith(resolved, signature(DemandFixture.unitOfficer()), rules)
                            : demand.resolve(
                                    resolved.outcome(), resolved.text(), signature(DemandFixture.unitOfficer()), rules)
                    : demand.make(event, signature(DemandFixture.office()), rules);
        } catch (RefusedException e) {
            return new Made(demand, List.of());
        }
    }

    private Signature signature(Actor actor) {
        return Signature.of(actor, now, DemandFixture.ZONE);
    }

    private List<DemandEvent> events(Demand demand) {
        ReportingUnitId lead = random.nextBoolean() ? DemandFixture.YANJI : DemandFixture.TUMEN;
        int card = 1 + random.nextInt(Math.max(1, demand.cards().size()));
        return List.of(
                new DemandEvent.Accepted(
                        pick(Complexity.values()), "staff", limit(1), random.nextBoolean() ? "备注" : null),
                new DemandEvent.Accepted(pick(Complexity.values()), "finance", limit(1), null),
                new DemandEvent.Dispatched(
                        lead, Set.of(DemandFixture.PREFECTURE), limit(1), limit(3), limit(10), limit(1), "请主办"),
                new DemandEvent.Dispatched(lead, Set.of(), limit(1), limit(3), limit(3), limit(1), null),
                random.nextInt(10) == 0 ? new DemandEvent.Bound(new DemandId(uuid())) : new DemandEvent.WentOn(),
                random.nextInt(20) == 0 ? new DemandEvent.Merged(new DemandId(uuid())) : new DemandEvent.WentOn(),
                random.nextInt(20) == 0 ? new DemandEvent.Refused("不属工业企业") : new DemandEvent.WentOn(),
                random.nextInt(20) == 0 ? new DemandEvent.Withdrawn("已自行解决") : new DemandEvent.WentOn(),
                new DemandEvent.Objected("不属本地", random.nextBoolean() ? DemandFixture.TUMEN : null, limit(1)),
                new DemandEvent.ObjectionDecided(true, "同意", limit(1)),
                new DemandEvent.ObjectionDecided(false, "属地负责", null),
                new DemandEvent.Contacted("电话"),
                new DemandEvent.Replied("正在办理"),
                new DemandEvent.InformationAsked("请补充"),
                new DemandEvent.InformationGiven("已补充"),
                new DemandEvent.ExtensionAsked(1 + random.nextInt(10), "跨部门"),
                new DemandEvent.ExtensionDecided(
                        random.nextInt(3) == 0 || demand.extension() == null
                                ? 0
                                : demand.extension().days(),
                        null),
                new DemandEvent.Deferred("条件不具备", today().plusDays(1 + random.nextInt(40))),
                new DemandEvent.Resolved(
                        pick(new Outcome[] {Outcome.SOLVED, Outcome.UNDER_WAY, Outcome.TO_PROVINCE}),
                        "已办",
                        lead,
                        limit(5),
                        true,
                        4),
                new DemandEvent.Rated(pick(Grade.values()), random.nextBoolean() ? "评价" : null, limit(1)),
                new DemandEvent.Confirmed(),
                new DemandEvent.ClosedOnProof("证明"),
                new DemandEvent.Reopened(DemandFixture.PREFECTURE, limit(1), limit(3), limit(10), "上级接办"),
                random.nextInt(4) == 0
                        ? new DemandEvent.Contradicted("核查未办", limit(1), limit(3), limit(10))
                        : new DemandEvent.Confirmed(),
                new DemandEvent.CardAnswered(card, "已整改"),
                new DemandEvent.CardCancelled(card, "整改到位"));
    }

    /** So many working days; one time in three so many hours instead, of work or of the clock. */
    private Limit limit(int days) {
        return random.nextInt(3) > 0
                ? Limit.ofDays(days)
                : new Limit.Hours(Duration.ofMinutes(15L * (1 + random.nextInt(days * 40))), random.nextBoolean());
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
