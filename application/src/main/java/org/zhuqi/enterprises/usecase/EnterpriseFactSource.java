package org.zhuqi.enterprises.usecase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.DirectoryMemberships;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseFacts;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.FactOrigin;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.SizeClassification;
import org.zhuqi.enterprises.SizeStandard;
import org.zhuqi.enterprises.StatedValue;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.Titles;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Period;

/**
 * Answers rules from the enterprise's own record.
 *
 * <p>Keys: {@code enterprise.name}, {@code .credit-code}, {@code .above-scale}, {@code .industrial},
 * {@code .registered-in-prefecture}, {@code .size-class} (LARGE, MEDIUM, SMALL, MICRO), {@code .sme}, {@code .industry}
 * (code and name), {@code .section} (C), {@code .division} (C13), {@code .unit}, {@code .title.<kind>}; and for every
 * fact of the dictionary {@code enterprise.<code>} or just {@code <code>}. A stated fact may carry a period:
 * {@code @last-year} or {@code @year-1}, {@code @year-2} …, {@code @2023}, {@code @2024-06}; without one a yearly fact is
 * that of the latest year stated.
 *
 * <p>Lists of others (the directory, announcements of titles) are matched by credit code: of a record without one,
 * absence from them says nothing.
 */
@Service
@RequiredArgsConstructor
class EnterpriseFactSource implements FactSource {
    private static final String PREFIX = "enterprise.";
    private static final String TITLE = "title.";
    private static final Set<String> OWN = Set.of(
            "name",
            "credit-code",
            "above-scale",
            "industrial",
            "registered-in-prefecture",
            "size-class",
            "sme",
            "industry",
            "section",
            "division",
            "unit");
    private static final Pattern YEARS_BACK = Pattern.compile("year-([1-9])");

    private final Enterprises enterprises;
    private final EnterpriseFacts facts;
    private final Titles titles;
    private final TitleKinds titleKinds;
    private final DirectoryMemberships memberships;
    private final FactDictionary dictionary;
    private final IndustryDivisions divisions;
    private final SizeStandard standard;

    @Override
    public String id() {
        return "enterprise-record";
    }

    @Override
    public boolean knows(FactKey key) {
        boolean own = key.name().startsWith(PREFIX);
        String name = bare(key);
        if (own && name.startsWith(TITLE)) {
            return key.period().isEmpty()
                    && titleKinds.find(name.substring(TITLE.length())).isPresent();
        }
        if (own && OWN.contains(name)) {
            return key.period().isEmpty();
        }
        return dictionary
                .definition(name)
                .map(definition -> key.period().isEmpty()
                        || period(key.period(), LocalDate.EPOCH)
                                .filter(definition::allows)
                                .isPresent())
                .orElse(false);
    }

    @Override
    public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
        return findAll(List.of(key), subject, asOf).stream().findFirst();
    }

    @Override
    public List<Fact> findAll(Collection<FactKey> keys, FactSubject subject, LocalDate asOf) {
        return findEach(keys, List.of(subject), asOf).getOrDefault(subject, List.of());
    }

    /** One question to the database per kind of record, however many are asked about. */
    @Override
    public Map<FactSubject, List<Fact>> findEach(
            Collection<FactKey> keys, Collection<FactSubject> subjects, LocalDate asOf) {
        List<FactKey> known = keys.stream().filter(this::knows).toList();
        if (known.isEmpty() || subjects.isEmpty()) {
            return Map.of();
        }
        List<Enterprise> found = enterprises.findAll(
                subjects.stream().map(FactSubject::enterprise).toList());
        Records records = records(known, found);
        Map<FactSubject, List<Fact>> answers = new HashMap<>();
        for (Enterprise enterprise : found) {
            answers.put(
                    new FactSubject(enterprise.id()),
                    known.stream()
                            .flatMap(key -> find(key, bare(key), enterprise, records, asOf).stream())
                            .toList());
        }
        return answers;
    }

    /** What the keys need of the records beside the enterprises' own, by enterprise. */
    private record Records(
            Map<EnterpriseId, Map<FactCode, List<EnterpriseFact>>> statements,
            Map<EnterpriseId, List<Title>> titles,
            Map<EnterpriseId, List<DirectoryMembership>> memberships) {
        Map<FactCode, List<EnterpriseFact>> statementsOf(Enterprise enterprise) {
            return statements.getOrDefault(enterprise.id(), Map.of());
        }
    }

    private Records records(List<FactKey> keys, List<Enterprise> found) {
        Set<String> names = keys.stream().map(EnterpriseFactSource::bare).collect(Collectors.toSet());
        List<EnterpriseId> ids = found.stream().map(Enterprise::id).toList();
        Set<FactCode> codes = names.stream()
                .filter(name -> dictionary.definition(name).isPresent())
                .map(FactCode::new)
                .collect(Collectors.toCollection(HashSet::new));
        if (names.contains("size-class") || names.contains("sme")) {
            codes.addAll(dictionary.sizeFigures().keySet());
        }
        return new Records(
                codes.isEmpty() || ids.isEmpty()
                        ? Map.of()
                        : facts.statedOf(ids, codes).stream()
                                .collect(Collectors.groupingBy(
                                        EnterpriseFact::enterprise, Collectors.groupingBy(EnterpriseFact::code))),
                names.stream().noneMatch(name -> name.startsWith(TITLE)) || ids.isEmpty()
                        ? Map.of()
                        : titles.ofAll(ids).stream().collect(Collectors.groupingBy(Title::enterprise)),
                !names.contains("above-scale") || ids.isEmpty()
                        ? Map.of()
                        : memberships.ofAll(ids).stream()
                                .collect(Collectors.groupingBy(DirectoryMembership::enterprise)));
    }

    private static String bare(FactKey key) {
        return key.name().startsWith(PREFIX) ? key.name().substring(PREFIX.length()) : key.name();
    }

    private Optional<Fact> find(FactKey key, String name, Enterprise enterprise, Records records, LocalDate asOf) {
        if (name.startsWith(TITLE)) {
            return title(key, name.substring(TITLE.length()), enterprise, records, asOf);
        }
        IndustryCode industry = enterprise.industry();
        return switch (name) {
            case "name" -> record(key, asOf, FactValue.of(enterprise.name()));
            case "credit-code" -> record(key, asOf, words(enterprise.creditCode()));
            case "above-scale" -> aboveScale(key, enterprise, records, asOf);
            case "industrial" -> record(key, asOf, industry == null ? null : FactValue.of(industry.isIndustrial()));
            case "industry" -> record(key, asOf, industry == null ? null : FactValue.of(named(industry)));
            case "section" -> record(key, asOf, industry == null ? null : FactValue.of(industry.section()));
            case "division" -> record(key, asOf, industry == null ? null : words(industry.division()));
            case "unit" -> record(key, asOf, FactValue.of(enterprise.unit().value()));
            // Every county on record is one of the place's; where none is stated nothing is known.
            case "registered-in-prefecture" ->
                record(key, asOf, enterprise.county() == null ? null : FactValue.of(true));
            case "size-class", "sme" -> size(key, name, enterprise, records, asOf);
            default -> stated(key, records.statementsOf(enterprise).getOrDefault(new FactCode(name), List.of()), asOf);
        };
    }

    private static @Nullable FactValue words(@Nullable Object code) {
        return code == null ? null : FactValue.of(code.toString());
    }

    private String named(IndustryCode industry) {
        return divisions
                .of(industry)
                .map(division -> industry + " " + division.name().zh())
                .orElse(industry.value());
    }

    private Optional<Fact> aboveScale(FactKey key, Enterprise enterprise, Records records, LocalDate asOf) {
        YearMonth month = YearMonth.from(asOf);
        boolean inside = records.memberships().getOrDefault(enterprise.id(), List.of()).stream()
                .anyMatch(membership -> membership.covers(month));
        return inside || enterprise.creditCode() != null
                ? Optional.of(new Fact(key, FactValue.of(inside), "规模以上工业企业名录", asOf))
                : Optional.empty();
    }

    private Optional<Fact> title(FactKey key, String kind, Enterprise enterprise, Records records, LocalDate asOf) {
        boolean held = records.titles().getOrDefault(enterprise.id(), List.of()).stream()
                .anyMatch(title -> title.kind().equals(kind) && title.heldOn(asOf));
        return held || enterprise.creditCode() != null
                ? Optional.of(new Fact(key, FactValue.of(held), "称号台账", asOf))
                : Optional.empty();
    }

    private Optional<Fact> size(FactKey key, String name, Enterprise enterprise, Records records, LocalDate asOf) {
        SizeClassification size = SizeClassification.of(
                enterprise.industry(), standard, records.statementsOf(enterprise), dictionary, asOf);
        SizeClass sizeClass = size.sizeClass();
        if (sizeClass == null || size.asOf() == null) {
            return Optional.empty();
        }
        FactValue value =
                name.equals("sme") ? FactValue.of(sizeClass != SizeClass.LARGE) : FactValue.of(sizeClass.name());
        return Optional.of(new Fact(key, value, "统计上大中小微型企业划分办法（" + size.year() + "年数据）", size.asOf()));
    }

    private Optional<Fact> stated(FactKey key, List<EnterpriseFact> statements, LocalDate asOf) {
        Optional<EnterpriseFact> found;
        if (!key.period().isEmpty()) {
            found = period(key.period(), asOf).flatMap(period -> dictionary.prevailing(statements, period, asOf));
        } else {
            found = latest(statements, asOf);
        }
        return found.map(fact -> new Fact(key, value(fact.value()), sourceName(fact.source()), fact.asOf()));
    }

    /** Of the latest year stated; of a fact without period the one that holds. */
    private Optional<EnterpriseFact> latest(Collection<EnterpriseFact> statements, LocalDate asOf) {
        var years = dictionary.byYear(statements, asOf);
        return years.isEmpty()
                ? dictionary.prevailing(statements, null, asOf)
                : Optional.of(years.lastEntry().getValue());
    }

    private static Optional<Period> period(String written, LocalDate asOf) {
        if (written.equals("last-year")) {
            return Optional.of(Period.ofYear(asOf.getYear() - 1));
        }
        Matcher back = YEARS_BACK.matcher(written);
        if (back.matches()) {
            return Optional.of(Period.ofYear(asOf.getYear() - Integer.parseInt(back.group(1))));
        }
        try {
            return Optional.of(Period.parse(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String sourceName(String id) {
        return dictionary.origin(id).map(FactOrigin::name).map(LocalText::zh).orElse(id);
    }

    private static FactValue value(StatedValue value) {
        return switch (value) {
            case StatedValue.Number number -> FactValue.of(number.number());
            case StatedValue.YesNo yesNo -> FactValue.of(yesNo.yes());
            case StatedValue.Words words -> FactValue.of(words.text());
        };
    }

    private static Optional<Fact> record(FactKey key, LocalDate asOf, @Nullable FactValue value) {
        return value == null ? Optional.empty() : Optional.of(new Fact(key, value, "企业基本信息", asOf));
    }
}
