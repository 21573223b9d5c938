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
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.DirectoryMemberships;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
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
        return List.of(
                ImportColumn.required(FindImported.CODE, "enterprises.field.code", new ColumnType.Code()),
                ImportColumn.optional(FindImported.NAME, "enterprises.field.name", new ColumnType.Text())
                        .explained("enterprises.import.help.name"),
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

    private final class Judging implements Rows {
        private final Actor actor;
        private final boolean keeping;
        private final Map<EnterpriseId, Map<YearMonth, Integer>> rowOf = new HashMap<>();
        private final Map<EnterpriseId, List<DirectoryMembership>> fromFile = new HashMap<>();
        private final List<DirectoryMembership> entered = new ArrayList<>();
        private final List<DirectoryMembership> left = new ArrayList<>();

        Judging(Actor actor, boolean keeping) {
            this.actor = actor;
            this.keeping = keeping;
        }

        @Override
        public List<RowVerdict> judge(List<ImportRow> rows) {
            entered.clear();
            left.clear();
            Map<CreditCode, Enterprise> known = findImported.of(rows, keeping);
            Map<EnterpriseId, List<DirectoryMembership>> onRecord =
                    memberships
                            .ofAll(known.values().stream().map(Enterprise::id).toList())
                            .stream()
                            .collect(Collectors.groupingBy(DirectoryMembership::enterprise));
            return rows.stream().map(row -> judge(row, known, onRecord)).toList();
        }

        private RowVerdict judge(
                ImportRow row,
                Map<CreditCode, Enterprise> known,
                Map<EnterpriseId, List<DirectoryMembership>> onRecord) {
            List<FieldProblem> problems = new ArrayList<>();
            Enterprise enterprise = FindImported.owned(actor, EnterpriseRight.EDIT_DIRECTORY, row, known, problems);
            if (enterprise == null) {
                return RowVerdict.bad(problems);
            }
            YearMonth from = month(row.at(ENTERED));
            if (from == null) {
                problems.add(FieldProblem.of(ENTERED, "enterprises.month-form"));
            } else {
                Integer earlier = rowOf.computeIfAbsent(enterprise.id(), id -> new HashMap<>())
                        .putIfAbsent(from, row.number());
                if (earlier != null) {
                    problems.add(FieldProblem.of(ENTERED, "enterprises.import-twice", earlier));
                }
            }
            if (from == null || !problems.isEmpty()) {
                return RowVerdict.bad(problems);
            }
            try {
                return judge(row, enterprise.id(), from, stretches(enterprise.id(), onRecord));
            } catch (RefusedException e) {
                return RowVerdict.bad(FindImported.problems(e).stream()
                        .map(problem -> problem.field().isEmpty()
                                ? new FieldProblem(ENTERED, "enterprises.import-in-directory", List.of())
                                : problem)
                        .toList());
            }
        }

        private RowVerdict judge(
                ImportRow row, EnterpriseId enterprise, YearMonth from, List<DirectoryMembership> stretches) {
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
                return RowVerdict.NEW;
            }
            YearMonth exited = month(row.at(EXITED));
            if (!row.has(EXITED) || (exited != null && exited.equals(present.exited()))) {
                return RowVerdict.UNCHANGED;
            }
            if (present.exited() != null) {
                return RowVerdict.bad(List.of(FieldProblem.of(
                        EXITED,
                        "enterprises.import-left-otherwise",
                        present.exited().toString())));
            }
            DirectoryMembership ended = LeaveDirectory.left(List.of(present), exited, row.at(REASON));
            left.add(ended);
            replace(enterprise, stretches, ended);
            return RowVerdict.CHANGED;
        }

        private List<DirectoryMembership> stretches(
                EnterpriseId enterprise, Map<EnterpriseId, List<DirectoryMembership>> onRecord) {
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
