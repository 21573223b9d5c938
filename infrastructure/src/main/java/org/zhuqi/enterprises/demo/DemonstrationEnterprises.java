package org.zhuqi.enterprises.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.DirectoryMemberships;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseFacts;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.Shareholder;
import org.zhuqi.enterprises.SizeClasses;
import org.zhuqi.enterprises.SizeClassification;
import org.zhuqi.enterprises.SizeStandard;
import org.zhuqi.enterprises.StatedValue;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.TitleLevel;
import org.zhuqi.enterprises.Titles;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Period;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The enterprises of demo/enterprises.json: real ones with what a public text states and nothing else, invented ones with
 * an invented history. The same at every first start.
 */
@Component
@RequiredArgsConstructor
class DemonstrationEnterprises implements DemonstrationData {
    private static final String FILE = "demo/enterprises.json";
    private static final int TITLE_YEARS = 3;

    private final Enterprises enterprises;
    private final EnterpriseFacts facts;
    private final Titles titles;
    private final DirectoryMemberships memberships;
    private final SizeClasses sizes;
    private final TitleKinds titleKinds;
    private final FactDictionary dictionary;
    private final SizeStandard standard;
    private final ReportingUnits units;
    private final PlaceFiles files;
    private final JsonMapper json;

    @Override
    public String id() {
        return "enterprises";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void load() {
        if (files.has(FILE)) {
            load(read());
        }
    }

    private DemonstrationPlan read() {
        try (InputStream in = files.open(FILE)) {
            return json.readValue(in, DemonstrationPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(DemonstrationPlan plan) {
        Map<ReportingUnitId, ReportingUnit> byId =
                units.all().stream().collect(Collectors.toMap(ReportingUnit::id, Function.identity()));
        List<Enterprise> all = new ArrayList<>();
        for (DemonstrationPlan.Named named : plan.named()) {
            all.add(real(named, byId, recordedOn(plan)));
        }
        List<Enterprise> invented = new ArrayList<>();
        int count = plan.aboveScale().count() + plan.smaller();
        for (int number = 1; number <= count; number++) {
            invented.add(invented(plan, number, byId));
        }
        all.addAll(invented);
        enterprises.addAll(all);
        memberships.addAll(memberships(plan, invented));
        titles.addAll(titles(plan, invented));
        List<EnterpriseFact> stated = new ArrayList<>();
        Map<EnterpriseId, SizeClassification> classes = new HashMap<>();
        LocalDate known = plan.title().on();
        for (int number = 1; number <= count; number++) {
            Enterprise enterprise = invented.get(number - 1);
            List<EnterpriseFact> own =
                    facts(enterprise, number, number <= plan.aboveScale().count(), known.getYear());
            stated.addAll(own);
            classes.put(
                    enterprise.id(),
                    SizeClassification.of(
                            enterprise.industry(),
                            standard,
                            own.stream().collect(Collectors.groupingBy(EnterpriseFact::code)),
                            dictionary,
                            known));
        }
        facts.addAll(stated);
        sizes.putAll(classes);
    }

    private static LocalDate recordedOn(DemonstrationPlan plan) {
        return LocalDate.of(plan.title().on().getYear(), Month.JANUARY, 2);
    }

    private static Enterprise real(
            DemonstrationPlan.Named named, Map<ReportingUnitId, ReportingUnit> byId, LocalDate recordedOn) {
        ReportingUnitId unit = new ReportingUnitId(named.unit());
        return Enterprise.builder()
                .id(new EnterpriseId(stableId("named " + named.name())))
                .names(EnterpriseNames.of(named.name()))
                .unit(unit)
                .county(county(byId.get(unit)))
                .contacts(List.of())
                .shareholders(named.shareholders().stream()
                        .map(name -> new Shareholder(name, null))
                        .toList())
                .recordedOn(recordedOn)
                .demonstration(true)
                .build();
    }

    private static Enterprise invented(DemonstrationPlan plan, int number, Map<ReportingUnitId, ReportingUnit> byId) {
        DemonstrationPlan.Invented how = plan.invented();
        boolean above = number <= plan.aboveScale().count();
        List<String> trades = above ? how.industries() : how.smallerTrades();
        String unit = number <= how.first().size()
                ? how.first().get(number - 1).unit()
                : how.units().get(number % how.units().size());
        String industry = number <= how.first().size()
                ? how.first().get(number - 1).industry()
                // Another step than the units', so that places and trades mix.
                : trades.get(number * 7 % trades.size());
        ReportingUnitId unitId = new ReportingUnitId(unit);
        ReportingUnitId county = county(byId.get(unitId));
        return Enterprise.builder()
                .id(new EnterpriseId(stableId("invented " + number)))
                .creditCode(CreditCode.complete(
                        "91" + (county == null ? unitId : county).value(), "MA0TD%03d".formatted(number)))
                .names(new EnterpriseNames(
                        how.nameZh().formatted(number), how.nameKo().formatted(number), List.of()))
                .unit(unitId)
                .county(county)
                .industry(new IndustryCode(industry))
                .contacts(List.of(
                        new Contact("联系人%03d".formatted(number), null, "0433-0000%03d".formatted(number), null)))
                .shareholders(List.of())
                .recordedOn(recordedOn(plan))
                .demonstration(true)
                .build();
    }

    private static @Nullable ReportingUnitId county(@Nullable ReportingUnit unit) {
        if (unit == null || unit.kind() == UnitKind.PREFECTURE) {
            return null;
        }
        return unit.kind() == UnitKind.ZONE ? unit.hostCounty() : unit.id();
    }

    /** The first ones are in; of the others a few had been in and left. */
    private static List<DirectoryMembership> memberships(DemonstrationPlan plan, List<Enterprise> invented) {
        DemonstrationPlan.AboveScale how = plan.aboveScale();
        YearMonth month = how.month();
        List<DirectoryMembership> all = new ArrayList<>();
        for (int i = 0; i < how.count(); i++) {
            boolean thisYear = i >= how.count() - how.enteredThisYear();
            YearMonth entered = thisYear
                    ? YearMonth.of(month.getYear(), 2 + i % (month.getMonthValue() - 1))
                    : YearMonth.of(month.getYear() - 1 - i % 9, 1 + i % 12);
            all.add(membership(invented.get(i), entered, null, null));
        }
        for (int i = 0; i < how.leftBefore(); i++) {
            all.add(membership(
                    invented.get(how.count() + i),
                    YearMonth.of(month.getYear() - 5, 1 + i),
                    YearMonth.of(month.getYear(), 1 + i % month.getMonthValue()),
                    i % 2 == 0 ? "主营业务收入低于标准" : "停产"));
        }
        return all;
    }

    private static DirectoryMembership membership(
            Enterprise enterprise, YearMonth entered, @Nullable YearMonth exited, @Nullable String reason) {
        return new DirectoryMembership(
                stableId("membership " + enterprise.id()), enterprise.id(), entered, exited, reason);
    }

    /** Every third in the directory holds the title until there are enough; behind them some that no longer do. */
    private List<Title> titles(DemonstrationPlan plan, List<Enterprise> invented) {
        DemonstrationPlan.TitlePlan how = plan.title();
        TitleLevel level = titleKinds.find(how.kind()).map(TitleKind::level).orElseThrow();
        int year = how.on().getYear();
        List<Title> all = new ArrayList<>();
        int step = Math.max(1, plan.aboveScale().count() / how.count());
        int old = how.count() - how.firstThisYear();
        for (int i = 0; i < how.count(); i++) {
            Enterprise holder = invented.get(i * step);
            if (i < how.renewedThisYear()) {
                all.add(title(holder, how.kind(), level, LocalDate.of(year - TITLE_YEARS, Month.MAY, 20)));
                all.add(title(holder, how.kind(), level, LocalDate.of(year, Month.MAY, 20)));
            } else if (i < old) {
                int first = year - 2 + i % 2;
                all.add(title(holder, how.kind(), level, LocalDate.of(first, Month.JULY, 10)));
            } else {
                all.add(title(holder, how.kind(), level, LocalDate.of(year, Month.JUNE, 12)));
            }
        }
        int after = how.count() * step;
        for (int i = 0; i < how.expiredBefore(); i++) {
            Enterprise holder = invented.get(after + i);
            all.add(title(holder, how.kind(), level, LocalDate.of(year - TITLE_YEARS, Month.JUNE, 25)));
        }
        for (int i = 0; i < how.cancelledBefore(); i++) {
            Enterprise holder = invented.get(after + how.expiredBefore() + i);
            all.add(title(holder, how.kind(), level, LocalDate.of(year - 1, Month.JULY, 10))
                    .cancel(LocalDate.of(year, Month.MARCH, 1), "未按期更新信息"));
        }
        return all;
    }

    private static Title title(Enterprise holder, String kind, TitleLevel level, LocalDate from) {
        return Title.builder()
                .id(stableId("title " + kind + from + holder.id()))
                .enterprise(holder.id())
                .kind(kind)
                .level(level)
                .batch(from.getYear() + "年度")
                .from(from)
                .to(from.plusYears(TITLE_YEARS).minusDays(1))
                .build();
    }

    /** Two full years of figures, what registers say, and for those above scale no accident within three years. */
    private List<EnterpriseFact> facts(Enterprise enterprise, int number, boolean aboveScale, int year) {
        SplittableRandom random = new SplittableRandom(number);
        // Between 2,000 and 64,000万 in the directory, most of them small; below 2,000万 outside.
        long wan = aboveScale ? 2_000L << random.nextInt(5) : 40L << random.nextInt(5);
        wan += random.nextLong(wan);
        long employees = aboveScale ? 20 + wan / 60 : 2 + wan / 60;
        List<EnterpriseFact> all = new ArrayList<>();
        for (int back = 2; back >= 1; back--) {
            long revenue = back == 1 ? wan : wan - wan / 10;
            Period period = Period.ofYear(year - back);
            LocalDate asOf = LocalDate.of(year - back + 1, Month.MARCH, 31);
            String source = aboveScale ? "statistics" : "enterprise";
            all.add(money(
                    enterprise, "revenue", period, aboveScale ? Math.max(revenue, 2_000) : revenue, source, asOf));
            all.add(count(enterprise, "employees", period, employees, source, asOf));
            if (aboveScale) {
                all.add(money(enterprise, "total-assets", period, revenue + revenue / 2, "audit-report", asOf));
                all.add(money(enterprise, "total-liabilities", period, revenue * 3 / 5, "audit-report", asOf));
                all.add(money(enterprise, "rd-spending", period, Math.max(1, revenue / 50), "audit-report", asOf));
                all.add(money(enterprise, "tax-paid", period, Math.max(1, revenue / 25), "tax", asOf));
            }
        }
        LocalDate spring = LocalDate.of(year, Month.MARCH, 31);
        all.add(no(enterprise, "abnormal-list", null, "registry", spring));
        all.add(no(enterprise, "serious-dishonesty", null, "registry", spring));
        if (aboveScale) {
            LocalDate summer = LocalDate.of(year, Month.JUNE, 30);
            all.add(no(enterprise, "accident-three-years", null, "bureau", summer));
        }
        return all;
    }

    private static EnterpriseFact money(
            Enterprise enterprise, String code, Period period, long wan, String source, LocalDate asOf) {
        return fact(
                enterprise,
                code,
                period,
                new StatedValue.Number(Money.ofWan(wan).yuan()),
                source,
                asOf);
    }

    private static EnterpriseFact count(
            Enterprise enterprise, String code, Period period, long number, String source, LocalDate asOf) {
        return fact(enterprise, code, period, new StatedValue.Number(BigDecimal.valueOf(number)), source, asOf);
    }

    private static EnterpriseFact no(
            Enterprise enterprise, String code, @Nullable Period period, String source, LocalDate asOf) {
        return fact(enterprise, code, period, new StatedValue.YesNo(false), source, asOf);
    }

    private static EnterpriseFact fact(
            Enterprise enterprise,
            String code,
            @Nullable Period period,
            StatedValue value,
            String source,
            LocalDate asOf) {
        Instant recorded = asOf.plusDays(10).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new EnterpriseFact(
                stableId("fact " + code + period + enterprise.id()),
                enterprise.id(),
                new FactCode(code),
                period,
                value,
                source,
                asOf,
                recorded,
                UserId.SYSTEM);
    }

    private static UUID stableId(String what) {
        return UUID.nameUUIDFromBytes(("demonstration " + what).getBytes(StandardCharsets.UTF_8));
    }
}
