package org.zhuqi.applications.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.Submissions;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Answers.Row;
import org.zhuqi.projects.ClaimedMachines;
import org.zhuqi.projects.ClaimedMachines.Claimed;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.Sheet;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.reviews.checks.Finding.Reason;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;

/**
 * Holds machines that public money is asked for against those of the project that an application is for. What an application
 * asks for its form says by how it names its table ({@code equipment}) and columns: {@code name}, {@code quantity}, {@code net}
 * or {@code amount}, {@code serialNumber}, {@code invoiceNumber}, and {@code kind}, of which only {@code production} counts.
 * For checks, which ask for nobody.
 */
@Service
@RequiredArgsConstructor
public class CompareMachines {
    private static final String WORDS = "applications.machines.";
    private static final String SOURCE = "项目台账";
    private static final List<String> TABLES = List.of("equipment", "machines");
    private static final List<String> AMOUNTS = List.of("net", "amount");
    private static final List<String> SERIALS = List.of("serialNumber", "serialNo", "equipmentSerial");
    private static final List<String> INVOICES = List.of("invoiceNumber", "invoiceNo");
    private static final String COUNTED = "production";
    private static final int MOST = 20;

    private final Applications applications;
    private final Submissions submissions;
    private final ProjectOfApplication projectOfApplication;

    /** What the application itself asks money for. */
    public List<Claimed> asked(ApplicationId application) {
        return claimed(answers(application));
    }

    /** What the application says was bought with the invoice. */
    public List<Claimed> boughtWith(ApplicationId application, String invoice) {
        String folded = FundingKey.folded(invoice);
        return rows(answers(application))
                .filter(row -> first(INVOICES, row.cells(), String.class)
                        .filter(number -> FundingKey.folded(number).equals(folded))
                        .isPresent())
                .map(CompareMachines::claimed)
                .toList();
    }

    private Answers answers(ApplicationId application) {
        return submissions.latestAnswers(application).orElse(Answers.none());
    }

    /** Clear where nothing is claimed; unknown where the project or its list is not on record. */
    public Finding compare(SubjectRef subject, List<Claimed> claimed, LocalDate asOf) {
        ApplicationId id = new ApplicationId(subject.id());
        ProjectCode code = applications
                .find(id)
                .flatMap(each -> ProjectOfApplication.stated(each, answers(id)))
                .orElse(null);
        if (code == null) {
            return claimed.isEmpty() ? nothing(asOf) : finding(Outcome.UNKNOWN, asOf, Reason.of(WORDS + "no-project"));
        }
        Optional<Project> project = projectOfApplication.find(code);
        return project.isEmpty()
                ? finding(Outcome.UNKNOWN, asOf, Reason.of(WORDS + "not-on-record", code.value()))
                : compared(project.get(), subject, claimed, asOf);
    }

    /** That no machine is claimed. */
    static Finding nothing(LocalDate asOf) {
        return finding(Outcome.CLEAR, asOf, Reason.of(WORDS + "none"));
    }

    private static Finding compared(Project project, SubjectRef subject, List<Claimed> claimed, LocalDate asOf) {
        List<Sheet.Machine> listed = project.sheet().content().machines();
        String name = project.sheet().heading().name().zh();
        List<Reason> hits = new ArrayList<>();
        List<Reason> unknown = new ArrayList<>();
        if (!ProjectOfApplication.owns(subject.enterprise(), project)) {
            hits.add(Reason.of(
                    WORDS + "other-owner",
                    name,
                    project.sheet().parties().owners().stream()
                            .map(Sheet.Owner::name)
                            .collect(Collectors.joining("、"))));
        }
        if (listed.isEmpty() && !claimed.isEmpty()) {
            unknown.add(Reason.of(WORDS + "none-listed", name));
        } else {
            new ClaimedMachines(claimed)
                    .against(listed).stream()
                            .limit(MOST)
                            .forEach(each -> (each.difference().unknown() ? unknown : hits).add(reason(each)));
        }
        List<Reason> all = Stream.concat(hits.stream(), unknown.stream()).toList();
        if (all.isEmpty()) {
            return claimed.isEmpty()
                    ? nothing(asOf)
                    : finding(Outcome.CLEAR, asOf, Reason.of(WORDS + "compared", name, String.valueOf(claimed.size())));
        }
        return new Finding(hits.isEmpty() ? Outcome.UNKNOWN : Outcome.HIT, all, SOURCE, asOf);
    }

    private static Reason reason(ClaimedMachines.Finding found) {
        return Reason.of(
                WORDS + found.difference().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                found.name(),
                found.said(),
                found.listed());
    }

    private static Finding finding(Outcome outcome, LocalDate asOf, Reason reason) {
        return new Finding(outcome, List.of(reason), SOURCE, asOf);
    }

    static List<Claimed> claimed(Answers answers) {
        return rows(answers).map(CompareMachines::claimed).toList();
    }

    private static Stream<Row> rows(Answers answers) {
        return TABLES.stream()
                .flatMap(table -> answers.rows(table).stream())
                .filter(row -> row.text("kind").map(COUNTED::equals).orElse(true))
                .filter(row -> row.isFilled("name"));
    }

    private static Claimed claimed(Row row) {
        return new Claimed(
                row.text("name").orElse(""),
                row.number("quantity").orElse(BigDecimal.ONE),
                first(AMOUNTS, row.cells(), BigDecimal.class).map(Money::new).orElse(null),
                first(SERIALS, row.cells(), String.class).orElse(""));
    }

    private static <T> Optional<T> first(List<String> columns, Map<String, Object> cells, Class<T> type) {
        return columns.stream()
                .map(cells::get)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
