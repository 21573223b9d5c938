package org.zhuqi.campaigns.demands.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.InMemoryCalendarYears;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.campaigns.InMemoryCampaigns;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandLimits;
import org.zhuqi.campaigns.demands.DemandMessages;
import org.zhuqi.campaigns.demands.DemandMoved;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.InMemoryDemandMessages;
import org.zhuqi.campaigns.demands.InMemoryDemands;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** The use cases of demands on fakes, with a clock that tests move. */
public final class DemandRoom {
    public final Moving clock = new Moving();
    public final Demands demands;
    public final DemandMessages messages;
    public final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    public final List<DomainEvent> events = new ArrayList<>();
    public final InMemoryCalendarYears years = new InMemoryCalendarYears();
    public final Place place = new Place(
            "here", DemandFixture.PREFECTURE, CalendarFixture.LOCAL.value(), LocalText.ofZh("州"), LocalText.ofZh("局"));
    public final Categories categories = new Categories(List.of(
            new Category("finance", LocalText.ofZh("融资"), true), new Category("staff", LocalText.ofZh("用工"), false)));
    public final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    final DemandMover mover;
    public final RaiseDemand raise;
    public final AcceptDemand accept;
    public final WithdrawDemand withdraw;
    public final JoinDemands join;
    public final DispatchDemand dispatch;
    public final ObjectToDispatch object;
    public final DecideObjection decide;
    public final AnswerDemand answer;
    public final AskEnterprise ask;
    public final GiveInformation give;
    public final ExtendDemand extend;
    public final RateDemand rate;
    public final CloseDemand close;
    public final ReopenDemand reopen;
    public final SuperviseDemand supervise;
    public final SweepDemands sweep;
    public final PostDemandMessage post;
    public final DemandFiles files;
    public final OpenDemand open;
    public final ProposeRouting propose;
    final KnownRecords queries = new KnownRecords();

    public DemandRoom() {
        this(DemandLimits.DEFAULT);
    }

    public DemandRoom(DemandLimits limits) {
        this(new InMemoryDemands(), new InMemoryDemandMessages(), limits);
    }

    /** With demands kept elsewhere, such as in a database. */
    public DemandRoom(Demands demands, DemandMessages messages) {
        this(demands, messages, DemandLimits.DEFAULT);
    }

    private DemandRoom(Demands demands, DemandMessages messages, DemandLimits limits) {
        this.demands = demands;
        this.messages = messages;
        CalendarFixture.years(CalendarId.NATIONAL).forEach(years::put);
        CalendarFixture.years(CalendarFixture.LOCAL).forEach(years::put);
        UnitDirectory units = new UnitDirectory(new InMemoryReportingUnits(
                unit(DemandFixture.PREFECTURE, UnitKind.PREFECTURE),
                unit(DemandFixture.YANJI, UnitKind.COUNTY),
                unit(DemandFixture.TUMEN, UnitKind.COUNTY)));
        Enterprises enterprises = new InMemoryEnterprises();
        enterprises.add(enterprise(1, DemandFixture.ENTERPRISE));
        enterprises.add(enterprise(2, DemandFixture.OTHER_ENTERPRISE));
        mover = new DemandMover(
                demands,
                new OpenCalendar(years, place),
                CalendarFixture.TIME,
                limits,
                units,
                trail,
                events::add,
                clock);
        raise = new RaiseDemand(mover, demands, enterprises, categories, campaigns, clock);
        accept = new AcceptDemand(mover, categories);
        withdraw = new WithdrawDemand(mover, demands);
        join = new JoinDemands(mover, demands);
        dispatch = new DispatchDemand(mover, units);
        object = new ObjectToDispatch(mover);
        decide = new DecideObjection(mover);
        answer = new AnswerDemand(mover);
        ask = new AskEnterprise(mover);
        give = new GiveInformation(mover);
        extend = new ExtendDemand(mover);
        rate = new RateDemand(mover);
        close = new CloseDemand(mover);
        reopen = new ReopenDemand(mover);
        supervise = new SuperviseDemand(mover);
        sweep = new SweepDemands(mover, demands);
        post = new PostDemandMessage(mover, messages, trail, events::add, clock);
        files = new DemandFiles(demands, messages);
        open = new OpenDemand(mover, demands, messages, queries, enterprises);
        propose = new ProposeRouting(mover, queries, units, categories);
    }

    private static ReportingUnit unit(ReportingUnitId id, UnitKind kind) {
        return new ReportingUnit(
                id,
                kind,
                LocalText.ofZh(id.value()),
                kind == UnitKind.PREFECTURE ? null : DemandFixture.PREFECTURE,
                null,
                true);
    }

    private static Enterprise enterprise(int number, EnterpriseId id) {
        return EnterpriseFixture.enterprise(number).withId(id);
    }

    public DemandId raised(Actor actor, String title) {
        return raise.raise(
                        actor,
                        new RaiseDemand.Command(
                                null,
                                null,
                                "finance",
                                title,
                                "류동자금대출이 다음달에 만기됩니다.",
                                Language.KO,
                                Origin.of(Channel.PORTAL),
                                null))
                .id();
    }

    /** Raised by the enterprise, accepted as ordinary and given to Yanji, all at once. */
    public DemandId dispatched(Actor enterprise, String title) {
        DemandId id = raised(enterprise, title);
        accept.accept(DemandFixture.office(), id, Complexity.ORDINARY, null, null);
        dispatch.dispatch(DemandFixture.office(), id, DemandFixture.YANJI, Set.of(DemandFixture.TUMEN), null);
        return id;
    }

    public Demand demand(DemandId id) {
        return demands.find(id).orElseThrow();
    }

    public List<DemandMoved> moved() {
        return events.stream()
                .filter(DemandMoved.class::isInstance)
                .map(DemandMoved.class::cast)
                .toList();
    }

    /** Stands still until told otherwise. */
    public static final class Moving extends Clock {
        private Instant now = LocalDateTime.parse("2024-10-08T09:00")
                .atZone(DemandFixture.ZONE)
                .toInstant();

        /** Local time of the place. */
        public void at(String localDateTime) {
            now = LocalDateTime.parse(localDateTime).atZone(DemandFixture.ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return DemandFixture.ZONE;
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

    /** Knows nothing but how units did; lists are the database's. */
    static final class KnownRecords implements DemandQueries {
        final List<UnitRecord> records = new ArrayList<>();

        @Override
        public List<UnitRecord> unitRecords(Scope scope, String category) {
            return List.copyOf(records);
        }

        @Override
        public List<Line> boundTo(Scope scope, DemandId id) {
            return List.of();
        }

        @Override
        public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }

        @Override
        public List<Similar> similar(Scope scope, DemandId id, int limit) {
            return List.of();
        }

        @Override
        public Page<CardLine> cards(Scope scope, CardFilter filter, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }

        @Override
        public List<CardCount> cardCounts(Scope scope, int year) {
            return List.of();
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
