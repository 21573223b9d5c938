package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.Limit;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Demands, rules and people for tests. */
public final class DemandFixture {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    public static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    public static final ReportingUnitId TUMEN = new ReportingUnitId("222402");
    public static final EnterpriseId ENTERPRISE = new EnterpriseId(new UUID(1, 1));
    public static final EnterpriseId OTHER_ENTERPRISE = new EnterpriseId(new UUID(1, 2));

    private DemandFixture() {}

    public static DemandRules rules() {
        return rules(CalendarFixture.local());
    }

    public static DemandRules rules(WorkingDays calendar) {
        return rules(calendar, DemandLimits.DEFAULT);
    }

    public static DemandRules rules(WorkingDays calendar, DemandLimits limits) {
        return new DemandRules(calendar, CalendarFixture.TIME, limits, unit -> PREFECTURE);
    }

    public static Matter matter() {
        return matter(ENTERPRISE, "finance", "贷款续贷困难");
    }

    public static Matter matter(EnterpriseId enterprise, String category, String title) {
        return new Matter(
                enterprise,
                YANJI,
                YANJI,
                category,
                title,
                "流动资金贷款下月到期，希望协调续贷。",
                Language.ZH,
                Origin.of(Channel.PORTAL),
                null);
    }

    public static DemandId id() {
        return new DemandId(UUID.randomUUID());
    }

    /** A local moment such as {@code 2024-08-26T10:00}. */
    public static Moment moment(String moment) {
        return Moment.of(LocalDateTime.parse(moment).atZone(ZONE).toInstant(), ZONE);
    }

    /** Somebody's signature at a local moment such as {@code 2024-08-26T10:00}. */
    public static Signature by(Actor actor, String moment) {
        return Signature.of(actor, LocalDateTime.parse(moment).atZone(ZONE).toInstant(), ZONE);
    }

    public static Signature on(Actor actor, LocalDate day) {
        return Signature.of(actor, day.atTime(10, 0).atZone(ZONE).toInstant(), ZONE);
    }

    public static DemandEvent.Accepted accepted(Complexity complexity) {
        return new DemandEvent.Accepted(complexity, "finance", Limit.ofDays(1), null);
    }

    public static DemandEvent.Dispatched dispatched(ReportingUnitId lead, int closingDays) {
        return dispatched(lead, Limit.ofDays(1), Limit.ofDays(closingDays));
    }

    public static DemandEvent.Dispatched dispatched(ReportingUnitId lead, Limit contact, Limit closing) {
        return new DemandEvent.Dispatched(lead, Set.of(), contact, Limit.ofDays(3), closing, Limit.ofDays(1), null);
    }

    /** Raised, accepted and dispatched to Yanji on one day. */
    public static Demand dispatchedOn(String day, int closingDays) {
        return dispatchedOn(id(), day, closingDays);
    }

    public static Demand dispatchedOn(DemandId id, String day, int closingDays) {
        DemandRules rules = rules();
        Demand demand =
                Demand.raise(id, matter(), by(clerk(), day + "T09:00"), rules).demand();
        demand = demand.make(accepted(Complexity.ORDINARY), by(office(), day + "T10:00"), rules)
                .demand();
        return demand.make(dispatched(YANJI, closingDays), by(office(), day + "T11:00"), rules)
                .demand();
    }

    public static Actor clerk() {
        return person(11, "demo-enterprise-001", Role.ENTERPRISE_ADMIN, null, ENTERPRISE);
    }

    public static Actor otherClerk() {
        return person(12, "demo-enterprise-002", Role.ENTERPRISE_ADMIN, null, OTHER_ENTERPRISE);
    }

    public static Actor unitOfficer() {
        return person(21, "yanji-officer-1", Role.UNIT_OFFICER, YANJI, null);
    }

    public static Actor otherUnitOfficer() {
        return person(23, "tumen-officer-1", Role.UNIT_OFFICER, TUMEN, null);
    }

    public static Actor office() {
        return person(31, "prefecture-officer-1", Role.PREFECTURE_OFFICER, PREFECTURE, null);
    }

    public static Actor leader() {
        return person(33, "prefecture-leader", Role.PREFECTURE_LEADER, PREFECTURE, null);
    }

    private static Actor person(
            long number, String name, Role role, @Nullable ReportingUnitId unit, @Nullable EnterpriseId enterprise) {
        return new Actor(new UserId(new UUID(3, number)), name, role, unit, Set.of(), enterprise, "127.0.0.1");
    }
}
