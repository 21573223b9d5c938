package org.zhuqi.projects.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.usecase.FindEnterprise;
import org.zhuqi.projects.CapacityUnits;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.Sheet;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * Reads a ledger sheet from what was typed, and writes it back. Lists are typed one entry a line, its parts apart by a
 * bar: {@code 甜玉米粒生产线 | 10 | t/h}.
 */
@Service
@RequiredArgsConstructor
class SheetText {
    private static final int NAME = 200;
    private static final int TEXT = 4_000;
    private static final int SHORT = 200;
    private static final String CHOICE = "shared.choice";
    private static final String YES = "√";
    private final FindEnterprise findEnterprise;
    private final ReportingUnits units;
    private final CapacityUnits capacityUnits;

    Sheet read(EditProject.Command command) {
        ReadFields fields = new ReadFields();
        Sheet.Heading heading = new Sheet.Heading(
                code(fields, command.code()),
                fields.local("name", command.nameZh(), command.nameKo(), command.nameEn(), NAME),
                fields.requiredOne(ProjectKind.class, "kind", command.kind()).orElse(ProjectKind.INDUSTRY),
                fields.one(KeyLevel.class, "keyLevel", command.keyLevel()).orElse(null),
                sector(fields, command.sector()),
                fields.text("source", command.source(), SHORT));
        Optional<ReportingUnitId> unit = unit(fields, "unit", fields.required("unit", command.unit(), SHORT));
        String address = fields.text("address", command.address(), SHORT);
        String park = fields.text("park", command.park(), SHORT);
        List<Sheet.Owner> owners = owners(fields, command.owners());
        List<Sheet.Investor> investors =
                rows(fields, "investors", command.investors(), row -> new Sheet.Investor(row.text(0), row.text(1)));
        Sheet.Content content = content(fields, command);
        Sheet.Investment investment = new Sheet.Investment(
                wan(fields, "total", command.total()),
                wan(fields, "fixed", command.fixed()),
                wan(fields, "equipment", command.equipment()),
                wan(fields, "building", command.building()),
                new Sheet.Funding(
                        wan(fields, "own", command.own()),
                        wan(fields, "loan", command.loan()),
                        wan(fields, "bond", command.bond()),
                        wan(fields, "state", command.state())),
                Objects.requireNonNullElse(wan(fields, "before", command.before()), Money.ZERO));
        Sheet.Expected expected = new Sheet.Expected(
                wan(fields, "output", command.output()),
                wan(fields, "tax", command.tax()),
                wan(fields, "profit", command.profit()),
                fields.count("jobs", command.jobs()).orElse(null),
                rows(
                        fields,
                        "targets",
                        command.targets(),
                        row -> new Sheet.Target(Integer.parseInt(row.text(0)), row.text(1), row.wan(2))),
                rows(
                        fields,
                        "phases",
                        command.phases(),
                        row -> new Sheet.Phase(row.text(0), RoughDate.parse(row.text(1)), row.date(2))));
        Sheet.Conduct conduct = new Sheet.Conduct(
                fields.text("leader", command.leader(), SHORT),
                fields.text("taskForce", command.taskForce(), TEXT),
                fields.text("person", command.person(), SHORT),
                fields.text("phone", command.phone(), SHORT));
        fields.refuseWrong();
        return new Sheet(
                heading,
                new Sheet.Site(unit.orElseThrow(), address, park),
                new Sheet.Parties(owners, investors),
                content,
                investment,
                expected,
                conduct);
    }

    private Sheet.Content content(ReadFields fields, EditProject.Command command) {
        return new Sheet.Content(
                fields.text("content", command.content(), TEXT),
                figure(fields, "land", command.land()),
                figure(fields, "floor", command.floor()),
                figure(fields, "operating", command.operating()),
                rows(
                        fields,
                        "lines",
                        command.lines(),
                        row -> new Sheet.Line(row.text(0), Approximate.parse(row.text(1)), unitOf(row.text(2)))),
                rows(
                        fields,
                        "machines",
                        command.machines(),
                        row -> new Sheet.Machine(
                                row.text(0),
                                row.text(1).isEmpty() ? 1 : Integer.parseInt(row.text(1)),
                                row.wanOrNull(2),
                                serials(row.text(3)))),
                rows(
                        fields,
                        "products",
                        command.products(),
                        row -> new Sheet.Product(
                                row.text(0), row.figure(1), unitOf(row.text(2)), row.wanOrNull(3), row.text(4))),
                rows(
                        fields,
                        "rawMaterials",
                        command.rawMaterials(),
                        row -> new Sheet.RawMaterial(
                                row.text(0),
                                known(row.text(1)),
                                Approximate.parse(row.text(2)),
                                row.date(3),
                                row.date(4))),
                rows(
                        fields,
                        "certificates",
                        command.certificates(),
                        row -> new Sheet.Certificate(row.text(0), row.text(1), row.day(2))),
                rows(
                        fields,
                        "orders",
                        command.orders(),
                        row -> new Sheet.Order(row.text(0), row.text(1), row.wanOrNull(2), row.date(3))),
                rows(
                        fields,
                        "agreements",
                        command.agreements(),
                        row -> new Sheet.Agreement(
                                List.of(row.text(0).split("[、,，]")),
                                row.text(1),
                                row.date(2),
                                !row.text(3).isEmpty())));
    }

    private static List<String> serials(String typed) {
        return Stream.of(typed.split("[、,，]"))
                .map(String::strip)
                .filter(serial -> !serial.isEmpty())
                .toList();
    }

    private static @Nullable ProjectCode code(ReadFields fields, @Nullable String typed) {
        String text = fields.text("code", typed, SHORT);
        if (text.isEmpty()) {
            return null;
        }
        Optional<ProjectCode> code = ProjectCode.read(text);
        if (code.isEmpty()) {
            fields.wrong(FieldProblem.of("code", "projects.code-form"));
        }
        return code.orElse(null);
    }

    private static @Nullable IndustryCode sector(ReadFields fields, @Nullable String typed) {
        String text = fields.text("sector", typed, SHORT);
        if (text.isEmpty()) {
            return null;
        }
        if (!IndustryCode.isWellFormed(text)) {
            fields.wrong(FieldProblem.of("sector", "projects.sector-form"));
            return null;
        }
        return new IndustryCode(text);
    }

    private Optional<ReportingUnitId> unit(ReadFields fields, String field, String typed) {
        Optional<ReportingUnitId> found = units.all().stream()
                .map(unit -> unit.id())
                .filter(id -> id.value().equals(typed.strip()))
                .findFirst();
        if (found.isEmpty() && !typed.isEmpty()) {
            fields.wrong(new FieldProblem(field, CHOICE, List.of()));
        }
        return found;
    }

    private ReportingUnitId known(String typed) {
        return units.all().stream()
                .filter(unit ->
                        unit.id().value().equals(typed) || unit.name().zh().equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit " + typed))
                .id();
    }

    private String unitOf(String typed) {
        return typed.isEmpty()
                ? ""
                : capacityUnits
                        .called(typed)
                        .map(CapacityUnits.CapacityUnit::code)
                        .orElseThrow(() -> new IllegalArgumentException("no unit of capacity " + typed));
    }

    /** By credit code or id where it is on record, else by its name alone. */
    private List<Sheet.Owner> owners(ReadFields fields, @Nullable String typed) {
        List<Sheet.Owner> owners = new ArrayList<>();
        for (String line : fields.lines("owners", typed, TEXT)) {
            Row row = new Row(List.of(line.split("\\|", -1)));
            String key = row.text(1).isEmpty() ? row.text(0) : row.text(1);
            Optional<Enterprise> found = findEnterprise.called(key);
            if (found.isEmpty() && !row.text(1).isEmpty()) {
                fields.wrong(FieldProblem.of("owners", "projects.no-enterprise", key));
            }
            owners.add(found.map(each -> new Sheet.Owner(each.name(), each.id()))
                    .orElse(new Sheet.Owner(row.text(0), null)));
        }
        if (owners.isEmpty()) {
            fields.wrong(FieldProblem.of("owners", "shared.missing"));
            owners.add(new Sheet.Owner("-", null));
        }
        return owners;
    }

    private static @Nullable Money wan(ReadFields fields, String field, @Nullable String typed) {
        return fields.wan(field, typed).orElse(null);
    }

    private static @Nullable Approximate figure(ReadFields fields, String field, @Nullable String typed) {
        return fields.figure(field, typed, "projects.figure-form").orElse(null);
    }

    /** One entry of a list. */
    private record Row(List<String> parts) {
        String text(int at) {
            return at < parts.size() ? parts.get(at).strip() : "";
        }

        @Nullable
        Approximate figure(int at) {
            return text(at).isEmpty() ? null : Approximate.parse(text(at));
        }

        Money wan(int at) {
            return Money.ofWan(text(at).replace(",", ""));
        }

        @Nullable
        Money wanOrNull(int at) {
            return text(at).isEmpty() ? null : wan(at);
        }

        @Nullable
        RoughDate date(int at) {
            return text(at).isEmpty() ? null : RoughDate.parse(text(at));
        }

        java.time.@Nullable LocalDate day(int at) {
            return text(at).isEmpty() ? null : java.time.LocalDate.parse(text(at));
        }
    }

    private static <T> List<T> rows(ReadFields fields, String field, @Nullable String typed, Function<Row, T> reading) {
        List<T> read = new ArrayList<>();
        for (String line : fields.lines(field, typed, TEXT)) {
            Row row = new Row(List.of(line.split("\\|", -1)));
            try {
                if (row.text(0).isEmpty()) {
                    throw new IllegalArgumentException("no name");
                }
                read.add(reading.apply(row));
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                fields.wrong(FieldProblem.of(field, "projects.line-form", line));
            }
        }
        return read;
    }

    /** The sheet as it would be typed. */
    EditProject.Command write(Sheet sheet, long version) {
        Sheet.Investment money = sheet.investment();
        Sheet.Content content = sheet.content();
        return new EditProject.Command(
                version,
                text(sheet.heading().code()),
                sheet.heading().name().zh(),
                sheet.heading().name().ko(),
                sheet.heading().name().en(),
                sheet.heading().kind().name(),
                sheet.heading().keyLevel() == null
                        ? ""
                        : sheet.heading().keyLevel().name(),
                text(sheet.heading().sector()),
                sheet.heading().source(),
                sheet.site().unit().value(),
                sheet.site().address(),
                sheet.site().park(),
                lines(sheet.parties().owners(), (owner, row) -> {
                    row.add(owner.name());
                    row.add(findEnterprise.key(owner.enterprise()));
                }),
                lines(sheet.parties().investors(), (investor, row) -> {
                    row.add(investor.name());
                    row.add(investor.origin());
                }),
                content.words(),
                text(content.land()),
                text(content.floor()),
                text(content.operating()),
                lines(content.lines(), (line, row) -> {
                    row.add(line.name());
                    row.add(line.capacity().toString());
                    row.add(line.unit());
                }),
                lines(content.machines(), (machine, row) -> {
                    row.add(machine.name());
                    row.add(String.valueOf(machine.quantity()));
                    row.add(wan(machine.amount()));
                    row.add(String.join("、", machine.serials()));
                }),
                lines(content.products(), (product, row) -> {
                    row.add(product.name());
                    row.add(text(product.quantity()));
                    row.add(product.unit());
                    row.add(wan(product.output()));
                    row.add(product.evidence());
                }),
                lines(content.rawMaterials(), (base, row) -> {
                    row.add(base.crop());
                    row.add(base.county().value());
                    row.add(base.hectares().toString());
                    row.add(text(base.sown()));
                    row.add(text(base.harvest()));
                }),
                lines(content.certificates(), (certificate, row) -> {
                    row.add(certificate.name());
                    row.add(certificate.issuer());
                    row.add(text(certificate.validTo()));
                }),
                lines(content.orders(), (order, row) -> {
                    row.add(order.buyer());
                    row.add(order.subject());
                    row.add(wan(order.amount()));
                    row.add(text(order.day()));
                }),
                lines(content.agreements(), (agreement, row) -> {
                    row.add(String.join("、", agreement.parties()));
                    row.add(agreement.subject());
                    row.add(text(agreement.signed()));
                    row.add(agreement.inForce() ? YES : "");
                }),
                wan(money.total()),
                wan(money.fixed()),
                wan(money.equipment()),
                wan(money.building()),
                wan(money.funding().own()),
                wan(money.funding().loan()),
                wan(money.funding().bond()),
                wan(money.funding().state()),
                wan(money.before()),
                wan(sheet.expected().output()),
                wan(sheet.expected().tax()),
                wan(sheet.expected().profit()),
                text(sheet.expected().jobs()),
                lines(sheet.expected().targets(), (target, row) -> {
                    row.add(String.valueOf(target.year()));
                    row.add(target.indicator());
                    row.add(wan(target.amount()));
                }),
                lines(sheet.expected().phases(), (phase, row) -> {
                    row.add(phase.name());
                    row.add(phase.from().toString());
                    row.add(text(phase.to()));
                }),
                sheet.conduct().leader(),
                sheet.conduct().taskForce(),
                sheet.conduct().person(),
                sheet.conduct().phone());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String wan(@Nullable Money money) {
        return money == null ? "" : money.wan().toPlainString();
    }

    private static <T> String lines(List<T> list, BiConsumer<T, List<String>> writing) {
        List<String> lines = new ArrayList<>();
        for (T each : list) {
            List<String> row = new ArrayList<>();
            writing.accept(each, row);
            while (row.size() > 1 && row.getLast().isEmpty()) {
                row.removeLast();
            }
            lines.add(String.join(" | ", row));
        }
        return String.join("\n", lines);
    }
}
