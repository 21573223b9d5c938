package org.zhuqi.policies.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.InMemoryCalendarYears;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.enterprises.IndustryDivision;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.InMemoryNotifications;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.InMemoryPolicies;
import org.zhuqi.policies.InMemoryPolicyItems;
import org.zhuqi.policies.InMemorySubscriptions;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyFixture;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyLimits;
import org.zhuqi.policies.PolicyNews;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactType;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.InMemoryFactSource;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** The whole room on fakes: the bureau, an officer of Yanji and an enterprise of Yanji; at first it is 4 March 2024. */
final class PolicyRoom {
    static final EnterpriseId ENTERPRISE = new EnterpriseId(new UUID(5, 1));

    final Moving clock = new Moving();
    final InMemoryPolicies policies = new InMemoryPolicies();
    final InMemoryPolicyItems items = new InMemoryPolicyItems();
    final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    final InMemoryNotifications inbox = new InMemoryNotifications();
    final List<PolicyNews> news = new ArrayList<>();
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final InMemoryCalendarYears years = new InMemoryCalendarYears();
    private final KeptPolicy kept = new KeptPolicy(policies);
    private final Known queries = new Known();
    private final IndustryDivisions divisions =
            new IndustryDivisions(List.of(new IndustryDivision(new IndustryCode("C13"), LocalText.ofZh("农副食品"))));
    private final FactDictionary dictionary = new FactDictionary(
            List.of(
                    definition("revenue", FactType.MONEY),
                    definition("tax-credit-grade", FactType.WORDS),
                    definition("debt", FactType.RATIO),
                    definition("employees", FactType.COUNT)),
            List.of());
    private final Place place = new Place(
            "x", PolicyFixture.PREFECTURE, CalendarFixture.LOCAL.value(), LocalText.ofZh("州"), LocalText.ofZh("局"));

    final ReadConditions conditions =
            new ReadConditions(new FactChoices(dictionary, new TitleKinds(List.of()), new GatherFacts(List.of())));
    final EditPolicy edit = new EditPolicy(
            policies,
            kept,
            new UnitDirectory(new InMemoryReportingUnits(
                    unit(PolicyFixture.PREFECTURE, UnitKind.PREFECTURE), unit(PolicyFixture.YANJI, UnitKind.COUNTY))),
            divisions,
            audit,
            clock);
    final MovePolicy move = new MovePolicy(policies, kept, audit, event -> news.add((PolicyNews) event), clock);
    final EditItem item = new EditItem(kept, items, conditions, audit, event -> news.add((PolicyNews) event), clock);
    final ShowPolicy show = new ShowPolicy(policies, items, clock);
    final PoliciesForEnterprise fit = new PoliciesForEnterprise(
            queries,
            enterprises,
            new GatherFacts(List.of(new InMemoryFactSource(
                    "record",
                    new Fact(new FactKey("enterprise.above-scale"), FactValue.of(true), "名录", LocalDate.of(2024, 1, 1)),
                    new Fact(
                            new FactKey("enterprise.revenue"),
                            FactValue.of(30_000_000),
                            "统计部门",
                            LocalDate.of(2024, 1, 1))))),
            clock);
    final SubscribeToPolicies subscribe = new SubscribeToPolicies(subscriptions, divisions, audit, clock);
    final PoliciesToComplete toComplete =
            new PoliciesToComplete(queries, new OpenCalendar(years, place), PolicyLimits.DEFAULT, clock);
    final RemindOfExpiry remind =
            new RemindOfExpiry(policies, PolicyLimits.DEFAULT, event -> news.add((PolicyNews) event), clock);
    final OnPolicyNews tell = new OnPolicyNews(
            policies,
            items,
            subscriptions,
            new SendNotification(List.of(new Inbox()), new AccountDirectory(new InMemoryAccounts()), clock));

    final Actor bureau = staff(Role.PREFECTURE_OFFICER, PolicyFixture.PREFECTURE);
    final Actor yanji = staff(Role.UNIT_OFFICER, PolicyFixture.YANJI);
    final Actor clerk =
            new Actor(new UserId(new UUID(3, 1)), "企业", Role.ENTERPRISE_CLERK, null, Set.of(), ENTERPRISE, "");

    PolicyRoom() {
        CalendarFixture.years(CalendarId.NATIONAL).forEach(years::put);
        CalendarFixture.years(CalendarFixture.LOCAL).forEach(years::put);
        enterprises.add(EnterpriseFixture.enterprise(1).withId(ENTERPRISE).withUnit(PolicyFixture.YANJI));
    }

    private static FactDefinition definition(String code, FactType type) {
        return new FactDefinition(new FactCode(code), type, FactDefinition.Periods.YEAR, LocalText.ofZh(code), null);
    }

    private static ReportingUnit unit(ReportingUnitId id, UnitKind kind) {
        return new ReportingUnit(
                id,
                kind,
                LocalText.ofZh(id.value()),
                kind == UnitKind.PREFECTURE ? null : PolicyFixture.PREFECTURE,
                null,
                true);
    }

    private static Actor staff(Role role, ReportingUnitId unit) {
        return new Actor(new UserId(UUID.randomUUID()), "某人", role, unit, Set.of(), null, "");
    }

    static EditPolicy.Command typed(String number, @Nullable String until) {
        return new EditPolicy.Command(
                "关于支持设备更新的若干措施",
                "설비갱신을 지지할데 관한 약간의 조치",
                null,
                number,
                PolicyFixture.BUREAU + "\n延边州财政局",
                "PREFECTURE",
                null,
                "2024-03-01",
                null,
                until,
                List.of(),
                "买新设备可以获得补助。",
                null,
                null);
    }

    static EditItem.Command item(String kind, String mode, @Nullable String guide, ConditionRow... rows) {
        return new EditItem.Command(
                kind,
                mode,
                "设备投资补助",
                "설비투자보조",
                null,
                "按设备投资的10%给予补助",
                null,
                null,
                "规模以上工业企业",
                null,
                null,
                "500",
                "第三条",
                guide,
                null,
                null,
                "产业科",
                List.of(rows));
    }

    static ConditionRow row(String group, String fact, String comparison, String value) {
        return new ConditionRow(group, fact, comparison, value, fact, "");
    }

    /** Published by the officer of Yanji. */
    PolicyId published(String number, @Nullable String until) {
        PolicyId id = edit.draft(yanji, typed(number, until));
        move.publish(yanji, id);
        return id;
    }

    /** Lets the listener have what was published so far. */
    void deliver() {
        news.forEach(tell::on);
        news.clear();
    }

    private final class Inbox implements Channel {
        @Override
        public String id() {
            return "inbox";
        }

        @Override
        public void deliver(Notification notification) {
            inbox.add(notification);
        }
    }

    /** Stands still until told otherwise. */
    static final class Moving extends Clock {
        private Instant now = PolicyFixture.IN_MARCH;

        void on(String day) {
            now = LocalDate.parse(day).atTime(9, 0).atZone(getZone()).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** What the database answers, over the fakes; lists are its own business. */
    private final class Known implements PolicyQueries {
        private Stream<Policy> inForce(LocalDate day) {
            return policies.all().stream().filter(Policy::isPublic).filter(policy -> policy.on(day) == Force.IN_FORCE);
        }

        @Override
        public Page<Line> published(Scope scope, Filter filter, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }

        @Override
        public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }

        @Override
        public List<Lacking> lacking(Scope scope, @Nullable ReportingUnitId keeper, LocalDate day, int most) {
            return policies.all().stream()
                    .filter(Policy::isPublic)
                    .filter(policy -> scope.covers(policy.keeper(), null))
                    .filter(policy -> keeper == null || keeper.equals(policy.keeper()))
                    .filter(policy -> policy.on(day) == Force.IN_FORCE || policy.on(day) == Force.NOT_YET)
                    .filter(policy -> items.of(policy.id()).isEmpty()
                            || items.of(policy.id()).stream().anyMatch(each -> each.lacksGuide()))
                    .map(policy -> new Lacking(
                            policy.id(),
                            policy.title(),
                            java.util.Objects.requireNonNull(
                                    policy.content().validity().issued()),
                            policy.keeper(),
                            items.of(policy.id()).isEmpty(),
                            items.of(policy.id()).stream().anyMatch(each -> each.lacksGuide())))
                    .sorted(Comparator.comparing(Lacking::issued))
                    .toList();
        }

        @Override
        public List<InForce> itemsInForce(Scope scope, LocalDate day) {
            return inForce(day)
                    .flatMap(policy -> items.of(policy.id()).stream()
                            .map(each -> new InForce(
                                    each,
                                    policy.title(),
                                    policy.number(),
                                    policy.content().validity().issued(),
                                    policy.content().validity().until())))
                    .toList();
        }

        @Override
        public long count(Scope scope, Count what, @Nullable ReportingUnitId keeper, LocalDate day) {
            return inForce(day).count();
        }

        @Override
        public Page<Counted> counted(
                Scope scope, Count what, @Nullable ReportingUnitId keeper, LocalDate day, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }
    }
}
