package org.zhuqi.enterprises.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.documents.InMemoryAttachments;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.enterprises.FactDefinition.Periods;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.FactOrigin;
import org.zhuqi.enterprises.InMemoryDirectoryMemberships;
import org.zhuqi.enterprises.InMemoryEnterpriseChanges;
import org.zhuqi.enterprises.InMemoryEnterpriseFacts;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.enterprises.InMemorySizeClasses;
import org.zhuqi.enterprises.InMemoryTitles;
import org.zhuqi.enterprises.IndustryDivision;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.enterprises.SizeStandard;
import org.zhuqi.enterprises.SizeStandard.Indicator;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.TitleLevel;
import org.zhuqi.rules.FactType;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** The room on fakes: a prefecture with two counties and a zone in the first; it is the afternoon of 2024-08-26. */
final class EnterpriseRoomFixture {
    static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    static final ReportingUnitId ZONE = new ReportingUnitId("YJGX");
    static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");

    final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    final InMemoryEnterpriseFacts facts = new InMemoryEnterpriseFacts();
    final InMemoryTitles titles = new InMemoryTitles();
    final InMemoryDirectoryMemberships memberships = new InMemoryDirectoryMemberships();
    final InMemoryEnterpriseChanges changes = new InMemoryEnterpriseChanges();
    final InMemorySizeClasses sizes = new InMemorySizeClasses();
    final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    final InMemoryAttachments attachments = new InMemoryAttachments();
    final InMemoryReportingUnits units = new InMemoryReportingUnits(
            new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, LocalText.ofZh("州"), null, null, true),
            new ReportingUnit(YANJI, UnitKind.COUNTY, LocalText.ofZh("延吉"), PREFECTURE, null, true),
            new ReportingUnit(HUNCHUN, UnitKind.COUNTY, LocalText.ofZh("珲春"), PREFECTURE, null, true),
            new ReportingUnit(ZONE, UnitKind.ZONE, LocalText.ofZh("高新区"), PREFECTURE, YANJI, true),
            new ReportingUnit(
                    new ReportingUnitId("OLD"), UnitKind.ZONE, LocalText.ofZh("旧区"), PREFECTURE, YANJI, false));
    final FactDictionary dictionary = new FactDictionary(
            List.of(
                    definition("employees", FactType.COUNT, Periods.YEAR, Indicator.EMPLOYEES),
                    definition("revenue", FactType.MONEY, Periods.YEAR_OR_MONTH, Indicator.REVENUE),
                    definition("abnormal-list", FactType.YES_NO, Periods.NONE, null),
                    definition("tax-credit-grade", FactType.WORDS, Periods.YEAR, null)),
            List.of(
                    new FactOrigin("statistics", 1, LocalText.ofZh("统计部门")),
                    new FactOrigin("enterprise", 6, LocalText.ofZh("企业填报"))));
    final TitleKinds titleKinds =
            new TitleKinds(List.of(new TitleKind("srdi-provincial", TitleLevel.PROVINCIAL, LocalText.ofZh("省级专精特新"))));
    final SizeStandard standard = new SizeStandard(List.of(new SizeStandard.Sector(
            "工业",
            List.of("C"),
            List.of(
                    new SizeStandard.Limits(
                            Indicator.EMPLOYEES,
                            BigDecimal.valueOf(1000),
                            BigDecimal.valueOf(300),
                            BigDecimal.valueOf(20)),
                    new SizeStandard.Limits(
                            Indicator.REVENUE,
                            Money.ofWan(40000).yuan(),
                            Money.ofWan(2000).yuan(),
                            Money.ofWan(300).yuan())))));

    private final IndustryDivisions divisions =
            new IndustryDivisions(List.of(new IndustryDivision(new IndustryCode("C13"), LocalText.ofZh("农副食品加工业"))));

    private final CheckDetails check = new CheckDetails(units, divisions, attachments, clock);
    private final KeepChanges keepChanges = new KeepChanges(changes, clock);
    final KeepSizeClass keepSize = new KeepSizeClass(facts, dictionary, standard, sizes, clock);

    final RegisterEnterpriseRecord register = new RegisterEnterpriseRecord(check, enterprises, audit, clock);
    final EditEnterprise edit = new EditEnterprise(check, enterprises, keepChanges, keepSize, audit);
    final EditContacts editContacts = new EditContacts(check, enterprises, keepChanges, audit);
    final RevealContacts reveal = new RevealContacts(enterprises, audit);
    final RecordFact recordFact = new RecordFact(enterprises, facts, dictionary, keepSize, audit, clock);
    final GrantTitle grantTitle = new GrantTitle(enterprises, titles, titleKinds, audit, clock);
    final CancelTitle cancelTitle = new CancelTitle(enterprises, titles, audit);
    final EnterDirectory enter = new EnterDirectory(enterprises, memberships, audit, clock);
    final LeaveDirectory leave = new LeaveDirectory(enterprises, memberships, audit);
    private final FindImported findImported = new FindImported(enterprises);
    final ImportKind enterprisesImport =
            new EnterprisesImport(check, findImported, enterprises, keepChanges, keepSize, audit, clock);
    final ImportKind factsImport = new FactsImport(findImported, recordFact, facts, dictionary, keepSize, audit);
    final ImportKind titlesImport = new TitlesImport(findImported, grantTitle, titles, titleKinds, audit);
    final ImportKind directoryImport = new DirectoryImport(findImported, enter, memberships, audit);
    final EnterpriseFactSource source = new EnterpriseFactSource(
            enterprises, facts, titles, titleKinds, memberships, dictionary, divisions, standard);

    final Actor prefecture = staff(Role.PREFECTURE_OFFICER, PREFECTURE, Set.of());
    final Actor yanji = staff(Role.UNIT_OFFICER, YANJI, Set.of(ZONE));
    final Actor zone = staff(Role.UNIT_OFFICER, ZONE, Set.of());
    final Actor hunchun = staff(Role.UNIT_OFFICER, HUNCHUN, Set.of());

    static Actor clerk(EnterpriseId enterprise) {
        return new Actor(new UserId(new UUID(0, 50)), "企业经办", Role.ENTERPRISE_CLERK, null, Set.of(), enterprise, "");
    }

    private static Actor staff(Role role, ReportingUnitId unit, Set<ReportingUnitId> hosted) {
        return new Actor(new UserId(new UUID(1, unit.hashCode())), unit + "经办", role, unit, hosted, null, "10.0.0.1");
    }

    private static FactDefinition definition(
            String code, FactType type, Periods periods, @org.jspecify.annotations.Nullable Indicator indicator) {
        return new FactDefinition(new FactCode(code), type, periods, LocalText.ofZh(code), indicator);
    }
}
