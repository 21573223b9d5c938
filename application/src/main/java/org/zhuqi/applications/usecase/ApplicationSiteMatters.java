package org.zhuqi.applications.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.sitechecks.CheckedLine;
import org.zhuqi.reviews.sitechecks.SiteMatters;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;

/**
 * Which amounts of an application are looked at on the site: those its call's formula counts with, one for each row of a
 * table. Of several columns of a row it is the one that names the cost, {@code net} or {@code amount}, else the first. Where
 * the formula counts with no amount at all, what it gives is looked at itself.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ApplicationSiteMatters implements SiteMatters {
    private static final String WHOLE = "amount";
    private static final LocalText WHOLE_LABEL = new LocalText("申请支持金额", "신청지원금액", "Support applied for");

    private final Applications applications;
    private final Submissions submissions;
    private final AnsweredCall answeredCall;
    private final CountAmount countAmount;

    @Override
    public String id() {
        return "applications";
    }

    @Override
    public boolean knows(String subjectKind) {
        return subjectKind.equals(ApplicationReviews.KIND);
    }

    @Override
    public Asked asked(SubjectRef subject) {
        HandedIn handedIn = handedIn(subject.id());
        Submission submission = handedIn.submission();
        List<CheckedLine> lines = spots(handedIn.call(), submission.answers()).stream()
                .map(Spot::line)
                .toList();
        Money amount = submission.amount();
        return new Asked(
                amount,
                lines.isEmpty()
                        ? List.of(CheckedLine.open(WHOLE, WHOLE_LABEL, amount == null ? Money.ZERO : amount))
                        : lines);
    }

    @Override
    public @Nullable Money amount(SubjectRef subject, Map<String, Money> checked) {
        Money whole = checked.get(WHOLE);
        if (whole != null && checked.size() == 1) {
            return whole;
        }
        HandedIn handedIn = handedIn(subject.id());
        Submission submission = handedIn.submission();
        Answers found = submission.answers();
        for (Spot spot : spots(handedIn.call(), found)) {
            Money amount = checked.get(spot.line().key());
            if (amount != null) {
                found = spot.with(found, amount.yuan());
            }
        }
        return countAmount.count(handedIn.application(), submission, handedIn.call(), found)
                        instanceof AmountResult.Known known
                ? known.amount()
                : null;
    }

    private record HandedIn(Application application, Submission submission, Programme call) {}

    private HandedIn handedIn(UUID id) {
        Application application = applications.find(new ApplicationId(id)).orElseThrow(SharedError.NOT_FOUND::refused);
        return new HandedIn(
                application,
                submissions.latest(application.id()).orElseThrow(SharedError.NOT_FOUND::refused),
                answeredCall.of(application));
    }

    /**
     * Where an amount stands.
     *
     * @param row null for a field outside of tables
     */
    private record Spot(
            CheckedLine line, String item, @Nullable Integer row, String column) {
        Answers with(Answers answers, BigDecimal amount) {
            if (row == null) {
                return answers.with(item, amount);
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Answers.Row each : answers.rows(item)) {
                Map<String, Object> cells = new HashMap<>(each.cells());
                if (rows.size() == row) {
                    cells.put(column, amount);
                }
                rows.add(cells);
            }
            return answers.with(item, rows);
        }
    }

    private static List<Spot> spots(Programme call, Answers answers) {
        Used used = new Used(new HashSet<>(), new HashMap<>(), new HashMap<>());
        used.read(call.amount(), null);
        List<Spot> spots = new ArrayList<>();
        for (Item item : call.form().items()) {
            switch (item) {
                case Field field -> {
                    if (field.kind() == FieldKind.MONEY && used.fields().contains(field.id())) {
                        positive(answers.number(field.id()))
                                .ifPresent(amount -> spots.add(new Spot(
                                        CheckedLine.open(field.id(), field.label(), amount),
                                        field.id(),
                                        null,
                                        field.id())));
                    }
                }
                case Table table ->
                    column(table, used).ifPresent(column -> addRows(spots, table, column, used, answers));
            }
        }
        return spots;
    }

    private static void addRows(List<Spot> spots, Table table, Field column, Used used, Answers answers) {
        List<Answers.Row> rows = answers.rows(table.id());
        for (int i = 0; i < rows.size(); i++) {
            Answers.Row row = rows.get(i);
            String name = Optional.ofNullable(used.names().get(table.id()))
                    .flatMap(row::text)
                    .orElse(null);
            int number = i;
            positive(row.number(column.id()))
                    .ifPresent(amount -> spots.add(new Spot(
                            CheckedLine.open(
                                    table.path(number, column.id()), label(table, number + 1, name, column), amount),
                            table.id(),
                            number,
                            column.id())));
        }
    }

    private static Optional<Money> positive(Optional<BigDecimal> number) {
        return number.filter(amount -> amount.signum() > 0).map(Money::new);
    }

    private static LocalText label(Table table, int number, @Nullable String name, Field column) {
        return new LocalText(
                label(Language.ZH, table, number, name, column),
                label(Language.KO, table, number, name, column),
                label(Language.EN, table, number, name, column));
    }

    private static String label(Language language, Table table, int number, @Nullable String name, Field column) {
        return number + ". " + (name == null ? table.label().in(language) : name) + " · "
                + column.label().in(language);
    }

    private static Optional<Field> column(Table table, Used used) {
        Set<String> columns = used.columns().getOrDefault(table.id(), Set.of());
        List<Field> money = table.columns().stream()
                .filter(column -> column.kind() == FieldKind.MONEY && columns.contains(column.id()))
                .toList();
        return ApplicationFundingKeys.AMOUNTS.stream()
                .flatMap(named -> money.stream()
                        .filter(column -> column.id().toLowerCase(Locale.ROOT).equals(named)))
                .findFirst()
                .or(() -> money.stream().findFirst());
    }

    /**
     * What a formula counts with.
     *
     * @param columns by table
     * @param names the column by which the formula calls the rows of a table
     */
    private record Used(Set<String> fields, Map<String, Set<String>> columns, Map<String, String> names) {
        void read(Amount formula, @Nullable String table) {
            String within = table;
            switch (formula) {
                case Amount.Field field -> fields.add(field.field());
                case Amount.Column column -> {
                    if (table != null) {
                        columns.computeIfAbsent(table, key -> new HashSet<>()).add(column.column());
                    }
                }
                case Amount.Sum sum -> {
                    within = sum.table();
                    String name = sum.rowName();
                    if (name != null) {
                        names.put(sum.table(), name);
                    }
                }
                default -> {}
            }
            for (Amount part : formula.parts()) {
                read(part, within);
            }
        }
    }
}
