package org.zhuqi.enterprises.usecase;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict.Outcome;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.DirectoryMemberships;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Right;

/**
 * The above-scale directory from a file: a row for each stretch of months. A row whose month of entry is on record may end
 * that stretch; nothing else about it changes.
 */
@Service
@RequiredArgsConstructor
class DirectoryImport implements ImportKind {
    private static final String ENTERED = "entered";
    private static final String EXITED = "exited";
    private static final String REASON = "reason";

    private final FindImported findImported;
    private final EnterDirectory enterDirectory;
    private final DirectoryMemberships memberships;
    private final AuditTrail auditTrail;

    @Override
    public String id() {
        return "directory";
    }

    @Override
    public Right right() {
        return EnterpriseRight.EDIT_DIRECTORY;
    }

    @Override
    public List<ImportColumn> columns() {
        return FindImported.columns(
                ImportColumn.required(ENTERED, "enterprises.field.entered", new ColumnType.Month())
                        .explained("enterprises.help.month"),
                ImportColumn.optional(EXITED, "enterprises.field.exited", new ColumnType.Month())
                        .explained("enterprises.help.month"),
                ImportColumn.optional(REASON, "enterprises.import.exit-reason", new ColumnType.Text()));
    }

    @Override
    public Rows begin(Actor actor, boolean keeping) {
        return new Judging(actor, keeping);
    }

    /** What one row is about. */
    private record Stretch(EnterpriseId enterprise, YearMonth entered) {}

    private final class Judging extends EnterpriseRows {
        private final Map<EnterpriseId, List<DirectoryMembership>> fromFile = new HashMap<>();
        private final List<DirectoryMembership> entered = new ArrayList<>();
        private final List<DirectoryMembership> left = new ArrayList<>();
        private Map<EnterpriseId, List<DirectoryMembership>> onRecord = Map.of();

        Judging(Actor actor, boolean keeping) {
            super(findImported, actor, keeping);
        }

        @Override
        void begin(List<EnterpriseId> concerned) {
            entered.clear();
            left.clear();
            onRecord = memberships.ofAll(concerned).stream()
                    .collect(Collectors.groupingBy(DirectoryMembership::enterprise));
        }

        @Override
        Outcome judge(ImportRow row, @Nullable Enterprise enterprise, List<FieldProblem> problems) {
            boolean owned = FindImported.owned(actor, EnterpriseRight.EDIT_DIRECTORY, row, enterprise, problems);
            YearMonth from = month(row.at(ENTERED));
            if (enterprise == null) {
                return Outcome.BAD;
            }
            if (from == null) {
                problems.add(FieldProblem.of(ENTERED, "enterprises.month-form"));
                return Outcome.BAD;
            }
            if (!first(new Stretch(enterprise.id(), from), row, ENTERED, problems) || !owned) {
                return Outcome.BAD;
            }
            try {
                return judge(row, enterprise.id(), from, stretches(enterprise.id()), problems);
            } catch (RefusedException e) {
                FindImported.problems(e)
                        .forEach(problem -> problems.add(
                                problem.field().isEmpty()
                                        ? FieldProblem.of(ENTERED, "enterprises.import-in-directory")
                                        : problem));
                return Outcome.BAD;
            }
        }

        private Outcome judge(
                ImportRow row,
                EnterpriseId enterprise,
                YearMonth from,
                List<DirectoryMembership> stretches,
                List<FieldProblem> problems) {
            DirectoryMembership present = stretches.stream()
                    .filter(stretch -> stretch.entered().equals(from))
                    .findFirst()
                    .orElse(null);
            if (present == null) {
                DirectoryMembership stretch = enterDirectory.entered(enterprise, from, stretches);
                if (row.has(EXITED)) {
                    stretch = LeaveDirectory.left(List.of(stretch), month(row.at(EXITED)), row.at(REASON));
                }
                entered.add(stretch);
                replace(enterprise, stretches, stretch);
                return Outcome.NEW;
            }
            YearMonth exited = month(row.at(EXITED));
            if (!row.has(EXITED) || (exited != null && exited.equals(present.exited()))) {
                return Outcome.UNCHANGED;
            }
            if (present.exited() != null) {
                problems.add(FieldProblem.of(
                        EXITED,
                        "enterprises.import-left-otherwise",
                        present.exited().toString()));
                return Outcome.BAD;
            }
            DirectoryMembership ended = LeaveDirectory.left(List.of(present), exited, row.at(REASON));
            left.add(ended);
            replace(enterprise, stretches, ended);
            return Outcome.CHANGED;
        }

        private List<DirectoryMembership> stretches(EnterpriseId enterprise) {
            return fromFile.getOrDefault(enterprise, onRecord.getOrDefault(enterprise, List.of()));
        }

        /** The rows that follow see what this one does. */
        private void replace(
                EnterpriseId enterprise, List<DirectoryMembership> stretches, DirectoryMembership stretch) {
            List<DirectoryMembership> all = new ArrayList<>(stretches);
            all.removeIf(other -> other.id().equals(stretch.id()));
            all.add(stretch);
            fromFile.put(enterprise, all);
        }

        /** First who leaves, then who enters: nobody is in twice at one time. */
        @Override
        public void keep() {
            memberships.saveAll(left);
            memberships.addAll(entered);
            List<AuditEvent> events = new ArrayList<>();
            entered.forEach(stretch -> events.add(EnterDirectory.event(actor, stretch)));
            entered.stream()
                    .filter(stretch -> stretch.exited() != null)
                    .forEach(stretch -> events.add(LeaveDirectory.event(actor, stretch)));
            left.forEach(stretch -> events.add(LeaveDirectory.event(actor, stretch)));
            auditTrail.recordAll(events);
        }
    }

    private static @Nullable YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
