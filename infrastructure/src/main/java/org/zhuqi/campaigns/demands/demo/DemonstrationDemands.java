package org.zhuqi.campaigns.demands.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.calendar.Limit;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.WorkingTime;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandLimits;
import org.zhuqi.campaigns.demands.DemandRules;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Matter;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.campaigns.demands.Signature;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;

/**
 * The demands of demo/demands.csv, invented, each told step by step on the days it names; supervision did its work in
 * between.
 *
 * <p>What is over has its dates. What is open was raised so many working days before the first start, and its steps too
 * are counted in working days: the program starts with matters in hand and not with a heap of missed ones.
 */
@Component
@RequiredArgsConstructor
class DemonstrationDemands implements DemonstrationData {
    private static final String FILE = "demo/demands.csv";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("refuse", "该事项不属于工业企业服务范围，请向主管部门提出。"),
            Map.entry("object", "该事项涉及全州，建议由州级部门牵头。"),
            Map.entry("contact", "已电话联系企业，了解具体情况。"),
            Map.entry("reply", "已会同有关部门研究，正在推进。"),
            Map.entry("ask", "请补充有关合同或证明材料。"),
            Map.entry("ask-extension", "需多个部门会商。"),
            Map.entry("defer", "有关规划尚未批复，条件暂不具备。"),
            Map.entry("resolve", "已协调有关部门办理，结果已告知企业。"),
            Map.entry("close", "企业已书面确认，佐证材料齐全。"),
            Map.entry("reopen", "企业不满意，由上级单位接办。"),
            Map.entry("contradict", "回访发现问题并未解决。"));

    private final Demands demands;
    private final Campaigns campaigns;
    private final EnterpriseQueries enterprises;
    private final Accounts accounts;
    private final ReportingUnits units;
    private final OpenCalendar calendars;
    private final WorkingTime time;
    private final DemandLimits limits;
    private final PlaceFiles files;
    private final Place place;
    private final Clock clock;

    @Override
    public String id() {
        return "demands";
    }

    /** After enterprises, accounts and the campaign. */
    @Override
    public int order() {
        return 115;
    }

    @Override
    public void load() {
        if (!files.has(FILE)) {
            return;
        }
        Map<ReportingUnitId, ReportingUnit> byId = new HashMap<>();
        units.all().forEach(unit -> byId.put(unit.id(), unit));
        DemandRules rules = new DemandRules(calendars.local(), time, limits, unit -> {
            ReportingUnit known = byId.get(unit);
            return known == null || known.parent() == null ? unit : known.parent();
        });
        Map<String, DemandId> told = new HashMap<>();
        WorkingDays days = calendars.local().weekdaysWhereMissing();
        rows().forEach(row -> tell(row, rules, days, told));
    }

    /** raised, enterprise, category, channel, title, text, steps; no value holds a comma. */
    private List<String[]> rows() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(files.open(FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private void tell(String[] row, DemandRules rules, WorkingDays days, Map<String, DemandId> told) {
        enterprise(row[1]).ifPresent(enterprise -> {
            Story story = new Story(enterprise, daysOf(row[0], days), rules, told);
            story.raise(row);
            for (String step : row[6].isBlank() ? new String[0] : row[6].split(" ")) {
                story.step(step.split(":"));
            }
        });
    }

    /** The day so many steps after the raising. */
    private IntFunction<LocalDate> daysOf(String raised, WorkingDays days) {
        if (!raised.startsWith("-")) {
            return LocalDate.parse(raised)::plusDays;
        }
        LocalDate first = LocalDate.now(clock);
        for (int left = -Integer.parseInt(raised); left > 0; ) {
            first = first.minusDays(1);
            left -= days.isWorking(first) ? 1 : 0;
        }
        LocalDate day = first;
        return after -> after == 0 ? day : days.due(day, after).date();
    }

    private Optional<EnterpriseQueries.Line> enterprise(String name) {
        return enterprises
                .list(
                        Actor.system().scopeFor(EnterpriseRight.READ),
                        EnterpriseFilter.builder()
                                .text(name)
                                .on(LocalDate.of(2024, 8, 15))
                                .build(),
                        PageRequest.first(1))
                .items()
                .stream()
                .filter(line -> line.demonstration())
                .findFirst();
    }

    /** One demand as it is told. */
    private final class Story {
        private final EnterpriseQueries.Line enterprise;
        private final IntFunction<LocalDate> days;
        private final DemandRules rules;
        private final Map<String, DemandId> told;
        private LocalDate day;
        private int minute;
        private @Nullable Demand demand;

        Story(
                EnterpriseQueries.Line enterprise,
                IntFunction<LocalDate> days,
                DemandRules rules,
                Map<String, DemandId> told) {
            this.enterprise = enterprise;
            this.days = days;
            this.day = days.apply(0);
            this.rules = rules;
            this.told = told;
        }

        void raise(String[] row) {
            Made made = Demand.raise(
                    new DemandId(UUID.nameUUIDFromBytes(
                            ("demonstration demand " + row[4]).getBytes(StandardCharsets.UTF_8))),
                    new Matter(
                            enterprise.id(),
                            enterprise.unit(),
                            enterprise.county(),
                            row[2],
                            row[4],
                            row[5],
                            Language.of(row[5], Language.ZH),
                            Origin.of(Channel.valueOf(row[3])),
                            campaigns.ofDay(day).map(Campaign::id).orElse(null)),
                    sign(ofEnterprise()),
                    rules);
            demands.add(made, Projection.of(made.demand(), rules));
            demand = made.demand();
            told.put(row[4], made.demand().id());
        }

        /** move:days after raising[:argument]; working days where the demand is open. */
        void step(String[] step) {
            LocalDate on = days.apply(Integer.parseInt(step[1]));
            while (day.isBefore(on)) {
                day = day.plusDays(1);
                minute = 0;
                save(present().supervise(sign(Actor.system()), rules));
            }
            String argument = step.length > 2 ? step[2] : "";
            String words = WORDS.getOrDefault(step[0], "");
            Actor office = officer(Role.PREFECTURE_OFFICER, null);
            switch (step[0]) {
                case "accept" ->
                    make(
                            office,
                            new DemandEvent.Accepted(
                                    Complexity.valueOf(argument), present().category(), limits.dispatch(), null));
                case "refuse" -> make(office, new DemandEvent.Refused(words));
                case "bind" -> make(office, new DemandEvent.Bound(Objects.requireNonNull(told.get(argument))));
                case "dispatch" -> make(office, dispatched(argument));
                case "object" -> make(lead(), new DemandEvent.Objected(words, place.prefecture(), limits.dispatch()));
                case "contact" -> make(lead(), new DemandEvent.Contacted(words));
                case "reply" -> make(lead(), new DemandEvent.Replied(words));
                case "ask" -> make(lead(), new DemandEvent.InformationAsked(words));
                case "ask-extension" -> make(lead(), new DemandEvent.ExtensionAsked(Integer.parseInt(argument), words));
                case "grant-extension" ->
                    make(office, new DemandEvent.ExtensionDecided(Integer.parseInt(argument), null));
                case "defer" -> make(lead(), new DemandEvent.Deferred(words, day.plusDays(Integer.parseInt(argument))));
                case "resolve" -> save(present().resolve(Outcome.valueOf(argument), words, sign(lead()), rules));
                case "rate" ->
                    make(ofEnterprise(), new DemandEvent.Rated(Grade.valueOf(argument), null, limits.followUp()));
                case "confirm" -> make(ofEnterprise(), new DemandEvent.Confirmed());
                case "close" -> make(office, new DemandEvent.ClosedOnProof(words));
                case "reopen" ->
                    make(
                            office,
                            new DemandEvent.Reopened(
                                    place.prefecture(), limits.contact(), limits.reply(), closing(), words));
                case "contradict" ->
                    make(office, new DemandEvent.Contradicted(words, limits.contact(), limits.reply(), closing()));
                case "lapse" -> {
                    // Supervision did it on its day.
                }
                default -> throw new IllegalArgumentException(FILE + " names an unknown step: " + step[0]);
            }
        }

        private DemandEvent dispatched(String unit) {
            return new DemandEvent.Dispatched(
                    unit.equals("own") ? enterprise.unit() : new ReportingUnitId(unit),
                    Set.of(),
                    limits.contact(),
                    limits.reply(),
                    closing(),
                    limits.object(),
                    null);
        }

        private Limit closing() {
            return limits.closing(Objects.requireNonNullElse(present().complexity(), Complexity.ORDINARY));
        }

        private Demand present() {
            return Objects.requireNonNull(demand);
        }

        private void make(Actor actor, DemandEvent event) {
            save(present().make(event, sign(actor), rules));
        }

        private void save(Made made) {
            if (!made.entries().isEmpty()) {
                demands.save(made, Projection.of(made.demand(), rules));
                demand = made.demand();
            }
        }

        private Signature sign(Actor actor) {
            minute += 7;
            return Signature.of(
                    actor,
                    day.atTime(9, 0).plusMinutes(minute).atZone(clock.getZone()).toInstant(),
                    clock.getZone());
        }

        private Actor lead() {
            ReportingUnitId unit = Objects.requireNonNull(present().handling().lead());
            return unit.equals(place.prefecture())
                    ? officer(Role.PREFECTURE_OFFICER, null)
                    : officer(Role.UNIT_OFFICER, unit);
        }

        private Actor ofEnterprise() {
            return new Actor(
                    accounts.ofEnterprise(enterprise.id()).stream().findFirst().orElse(UserId.SYSTEM),
                    enterprise.nameZh(),
                    Role.ENTERPRISE_ADMIN,
                    null,
                    Set.of(),
                    enterprise.id(),
                    "");
        }

        private Actor officer(Role role, @Nullable ReportingUnitId unit) {
            UserId id = accounts.withRole(role, unit).stream().findFirst().orElse(UserId.SYSTEM);
            String name =
                    accounts.find(id).map(Account::name).map(text -> text.zh()).orElse("system");
            return new Actor(id, name, role, unit == null ? place.prefecture() : unit, Set.of(), null, "");
        }
    }
}
