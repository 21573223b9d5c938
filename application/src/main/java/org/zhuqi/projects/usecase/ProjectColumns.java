package org.zhuqi.projects.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;

/** The columns a ledger of projects has as offices keep it (docs/domain.md §9.2), and what a row of it would type. */
@Service
@RequiredArgsConstructor
class ProjectColumns {
    static final String CODE = "code";
    static final String NAME = "nameZh";
    static final String UNIT = "unit";
    static final String STAGE = "stage";
    static final String SINCE = "since";
    static final String PLAN = "plan";
    static final String ENTERED = "entered";
    /** The milestones a ledger has a planned and an actual date of. */
    static final Map<MilestoneKind, String> DATED = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            MilestoneKind.START, "start",
            MilestoneKind.ACCEPTANCE, "acceptance",
            MilestoneKind.PRODUCTION, "production",
            MilestoneKind.FULL, "full")));

    private static final Map<ProjectKind, LocalText> KINDS = Map.of(
            ProjectKind.INDUSTRY, new LocalText("产业类", "산업류", "Industry"),
            ProjectKind.INFRASTRUCTURE, new LocalText("基础设施类", "기초시설류", "Infrastructure"),
            ProjectKind.SOCIAL, new LocalText("社会事业类", "사회사업류", "Social"),
            ProjectKind.ECOLOGY, new LocalText("生态环保及房地产类", "생태환경보호 및 부동산류", "Environment and real estate"),
            ProjectKind.DIGITAL_WORKSHOP, new LocalText("智能制造数字化车间", "지능제조 디지털화직장", "Digital workshop"),
            ProjectKind.SMART_FACTORY, new LocalText("智能制造工厂", "지능제조공장", "Smart factory"));
    private static final Map<KeyLevel, LocalText> LEVELS = Map.of(
            KeyLevel.NATIONAL, new LocalText("国家级", "국가급", "National"),
            KeyLevel.PROVINCE, new LocalText("省级", "성급", "Provincial"),
            KeyLevel.PREFECTURE, new LocalText("州级", "주급", "Prefecture"),
            KeyLevel.COUNTY, new LocalText("县（市）级", "현(시)급", "County"));
    private static final Map<Stage, LocalText> STAGES = Map.of(
            Stage.IDEA, new LocalText("谋划", "구상", "Idea"),
            Stage.RESERVE, new LocalText("储备", "예비", "Reserve"),
            Stage.SIGNED, new LocalText("签约", "계약체결", "Signed"),
            Stage.PREPARATION, new LocalText("前期", "전기준비", "Preparation"),
            Stage.STARTED, new LocalText("新开工", "새착공", "Started"),
            Stage.BUILDING, new LocalText("在建", "건설중", "Building"),
            Stage.COMPLETED, new LocalText("竣工", "준공", "Completed"),
            Stage.TRIAL, new LocalText("试生产", "시험생산", "Trial production"),
            Stage.PRODUCTION, new LocalText("投产", "조업", "Production"),
            Stage.FULL, new LocalText("达产", "생산능력도달", "Full production"));

    /** Dates as ledgers write them: 2024年9月, 2024.9.15, 2024年8月上旬. */
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*(?:[-/.年년]\\s*(?:(\\d{1,2})\\s*[-/.月월]?\\s*(?:(\\d{1,2})\\s*[日일号]?|(上旬|中旬|下旬))?)?)?");

    private static final ColumnType TEXT = new ColumnType.Text();
    /** The pages take 万元 as the ledgers do. */
    private static final ColumnType FIGURE = new ColumnType.Number(ColumnType.Unit.ONE);

    private static final ColumnType DAY = new ColumnType.Day();

    private final ReportingUnits units;

    List<ImportColumn> all() {
        List<ImportColumn> columns = new ArrayList<>(List.of(
                ImportColumn.optional(CODE, "projects.code", new ColumnType.Code())
                        .explained("projects.code-help"),
                ImportColumn.required(NAME, "projects.name.zh", TEXT),
                ImportColumn.optional("nameKo", "projects.name.ko", TEXT),
                ImportColumn.optional("nameEn", "projects.name.en", TEXT),
                ImportColumn.required(UNIT, "projects.unit", new ColumnType.Choice(unitOptions())),
                ImportColumn.required("kind", "projects.kind", choice(ProjectKind.values(), KINDS)),
                ImportColumn.optional("keyLevel", "projects.key-level", choice(KeyLevel.values(), LEVELS)),
                ImportColumn.optional("sector", "projects.sector", new ColumnType.Code())
                        .explained("projects.sector-help"),
                ImportColumn.required("owners", "projects.owners", TEXT).explained("projects.import.owners-help"),
                ImportColumn.optional("investors", "projects.investors", TEXT)
                        .explained("projects.import.investors-help"),
                ImportColumn.optional("address", "projects.address", TEXT),
                ImportColumn.optional("park", "projects.park", TEXT),
                ImportColumn.required(STAGE, "projects.stage", choice(Stage.values(), STAGES))
                        .explained("projects.import.stage-help"),
                ImportColumn.optional(SINCE, "projects.since-day", DAY).explained("projects.import.since-help"),
                ImportColumn.optional("content", "projects.content", TEXT),
                figure("land", "projects.land-m2"),
                figure("floor", "projects.floor-m2"),
                figure("operating", "projects.operating-m2"),
                ImportColumn.optional("lines", "projects.lines", TEXT).explained("projects.lines-help"),
                ImportColumn.optional("products", "projects.products", TEXT).explained("projects.products-help")));
        List.of("total", "fixed", "equipment", "building", "own", "loan", "bond", "state", "before")
                .forEach(amount -> columns.add(ImportColumn.optional(amount, "projects." + amount + "-wan", FIGURE)));
        columns.add(ImportColumn.optional(PLAN, "projects.plan.amount", FIGURE).explained("projects.import.plan-help"));
        for (String milestone : DATED.values()) {
            Stream.of("planned", "actual")
                    .forEach(what -> columns.add(ImportColumn.optional(
                                    dated(milestone, what), "projects.import." + milestone + "-" + what, TEXT)
                            .explained("projects.date-help")));
        }
        columns.add(ImportColumn.optional(ENTERED, "projects.entered", DAY));
        List.of("output", "tax", "profit")
                .forEach(amount -> columns.add(ImportColumn.optional(amount, "projects." + amount + "-wan", FIGURE)));
        columns.add(ImportColumn.optional("jobs", "projects.jobs", FIGURE));
        columns.add(ImportColumn.optional("leader", "projects.leader", TEXT));
        columns.add(ImportColumn.optional("taskForce", "projects.task-force", TEXT));
        columns.add(ImportColumn.optional("person", "projects.person-name", TEXT));
        columns.add(ImportColumn.optional("phone", "projects.phone", new ColumnType.Code()));
        columns.add(ImportColumn.optional("source", "projects.source", TEXT));
        columns.add(seldom("machines", "projects.machines"));
        columns.add(seldom("rawMaterials", "projects.raw-materials"));
        columns.add(seldom("certificates", "projects.certificates"));
        columns.add(seldom("orders", "projects.orders"));
        columns.add(seldom("agreements", "projects.agreements"));
        columns.add(seldom("targets", "projects.targets"));
        columns.add(seldom("phases", "projects.phases"));
        return columns;
    }

    private static ImportColumn figure(String field, String label) {
        return ImportColumn.optional(field, label, TEXT).explained("projects.figure-help");
    }

    /** Understood, but not in the template: few ledgers have it. */
    private static ImportColumn seldom(String field, String label) {
        return new ImportColumn(field, field, new ImportColumn.Label.Key(label), TEXT, false, false, null)
                .explained(label + "-help");
    }

    private List<ColumnType.Option> unitOptions() {
        return responsible()
                .map(unit -> new ColumnType.Option(unit.id().value(), unit.name()))
                .toList();
    }

    private Stream<ReportingUnit> responsible() {
        return units.all().stream().filter(unit -> unit.active() && unit.kind() != UnitKind.PREFECTURE);
    }

    /** The units that might be named and whose ledger somebody else keeps. */
    Set<String> closedTo(Actor actor) {
        return responsible()
                .map(ReportingUnit::id)
                .filter(unit -> !actor.may(ProjectsRight.EDIT, unit, null).allowed())
                .map(unit -> unit.value())
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> ColumnType choice(E[] values, Map<E, LocalText> names) {
        return new ColumnType.Choice(Arrays.stream(values)
                .map(value ->
                        new ColumnType.Option(value.name(), names.getOrDefault(value, LocalText.ofZh(value.name()))))
                .toList());
    }

    /** The column of what was planned or reached: {@code start-planned}. */
    static String dated(String milestone, String what) {
        return milestone + "-" + what;
    }

    /** What the row says, over what is written already: an empty cell leaves that as it is. */
    static EditProject.Command over(EditProject.Command now, ImportRow row) {
        return new EditProject.Command(
                now.version(),
                said(row, CODE, now.code()),
                said(row, NAME, now.nameZh()),
                said(row, "nameKo", now.nameKo()),
                said(row, "nameEn", now.nameEn()),
                said(row, "kind", now.kind()),
                said(row, "keyLevel", now.keyLevel()),
                // Ledgers name the industry after its code.
                row.has("sector") ? row.at("sector").split("\\s+", 2)[0] : now.sector(),
                said(row, "source", now.source()),
                said(row, UNIT, now.unit()),
                said(row, "address", now.address()),
                said(row, "park", now.park()),
                parties(row, "owners", now.owners()),
                parties(row, "investors", now.investors()),
                said(row, "content", now.content()),
                said(row, "land", now.land()),
                said(row, "floor", now.floor()),
                said(row, "operating", now.operating()),
                entries(row, "lines", now.lines()),
                entries(row, "machines", now.machines()),
                entries(row, "products", now.products()),
                entries(row, "rawMaterials", now.rawMaterials()),
                entries(row, "certificates", now.certificates()),
                entries(row, "orders", now.orders()),
                entries(row, "agreements", now.agreements()),
                said(row, "total", now.total()),
                said(row, "fixed", now.fixed()),
                said(row, "equipment", now.equipment()),
                said(row, "building", now.building()),
                said(row, "own", now.own()),
                said(row, "loan", now.loan()),
                said(row, "bond", now.bond()),
                said(row, "state", now.state()),
                said(row, "before", now.before()),
                said(row, "output", now.output()),
                said(row, "tax", now.tax()),
                said(row, "profit", now.profit()),
                said(row, "jobs", now.jobs()),
                entries(row, "targets", now.targets()),
                entries(row, "phases", now.phases()),
                said(row, "leader", now.leader()),
                said(row, "taskForce", now.taskForce()),
                said(row, "person", now.person()),
                said(row, "phone", now.phone()));
    }

    private static @Nullable String said(ImportRow row, String field, @Nullable String now) {
        return row.has(field) ? row.at(field) : now;
    }

    /** One cell holds them all: {@code 甲公司、乙公司}. */
    private static @Nullable String parties(ImportRow row, String field, @Nullable String now) {
        return row.has(field) ? lines(row.at(field), "[;；、]") : now;
    }

    private static @Nullable String entries(ImportRow row, String field, @Nullable String now) {
        return row.has(field) ? lines(row.at(field), "[;；]") : now;
    }

    private static String lines(String cell, String between) {
        return cell.replaceAll(between, "\n").replace('｜', '|');
    }

    /** The date as the page takes it; what is none stays as it is, for the page's rule to refuse. */
    static String date(String typed) {
        Matcher found = DATE.matcher(typed.strip());
        if (!found.matches()) {
            return typed;
        }
        StringBuilder date = new StringBuilder(found.group(1));
        for (int part = 2; part <= 3; part++) {
            if (found.group(part) != null) {
                date.append("-%02d".formatted(Integer.parseInt(found.group(part))));
            }
        }
        return found.group(4) == null
                ? date.toString()
                : date.append(found.group(4)).toString();
    }
}
