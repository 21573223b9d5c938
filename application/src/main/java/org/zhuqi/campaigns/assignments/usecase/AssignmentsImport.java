package org.zhuqi.campaigns.assignments.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.UserId;

/** Assignments from a file: a row for each enterprise that has nobody yet. Hand-overs have a reason and are no import. */
@Service
@RequiredArgsConstructor
class AssignmentsImport implements ImportKind {
    private static final String CODE = "creditCode";
    private static final String OFFICER = "officer";
    private static final String LEADER = "leader";
    private static final String DEPARTMENT = "department";
    private static final String FROM = "from";
    private final Enterprises enterprises;
    private final Assignments assignments;
    private final FindOfficers findOfficers;
    private final AuditTrail auditTrail;
    private final Clock clock;

    @Override
    public String id() {
        return "assignments";
    }

    @Override
    public Right right() {
        return AssignmentsRight.EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required(CODE, "enterprises.field.code", new ColumnType.Code()),
                ImportColumn.required(OFFICER, "assignments.officer", new ColumnType.Code())
                        .explained("assignments.import.username"),
                ImportColumn.optional(LEADER, "assignments.leader", new ColumnType.Code())
                        .explained("assignments.import.username"),
                ImportColumn.optional(DEPARTMENT, "assignments.department", new ColumnType.Text()),
                ImportColumn.optional(FROM, "assignments.from", new ColumnType.Day()));
    }

    @Override
    public Rows begin(Actor actor, boolean keeping) {
        return new Judging(actor, keeping);
    }

    private final class Judging implements Rows {
        private final Actor actor;
        private final boolean keeping;
        private final Set<EnterpriseId> seen = new HashSet<>();
        private final List<Assignment> begun = new ArrayList<>();

        Judging(Actor actor, boolean keeping) {
            this.actor = actor;
            this.keeping = keeping;
        }

        @Override
        public List<RowVerdict> judge(List<ImportRow> rows) {
            begun.clear();
            List<CreditCode> codes = rows.stream()
                    .map(AssignmentsImport::code)
                    .filter(Objects::nonNull)
                    .toList();
            Map<CreditCode, Enterprise> known = new HashMap<>();
            (keeping ? enterprises.findByCodesForChange(codes) : enterprises.findByCodes(codes))
                    .forEach(enterprise -> known.put(Objects.requireNonNull(enterprise.creditCode()), enterprise));
            Map<EnterpriseId, List<Assignment>> onRecord = new HashMap<>();
            assignments
                    .ofAll(known.values().stream().map(Enterprise::id).toList())
                    .forEach(each -> onRecord.computeIfAbsent(each.enterprise(), id -> new ArrayList<>())
                            .add(each));
            return rows.stream().map(row -> judge(row, known, onRecord)).toList();
        }

        private RowVerdict judge(
                ImportRow row, Map<CreditCode, Enterprise> known, Map<EnterpriseId, List<Assignment>> onRecord) {
            CreditCode code = code(row);
            Enterprise enterprise = code == null ? null : known.get(code);
            if (enterprise == null
                    || !actor.may(AssignmentsRight.EDIT, enterprise.unit(), enterprise.id())
                            .allowed()) {
                return bad(CODE, "enterprises.import-no-enterprise");
            }
            if (!seen.add(enterprise.id())) {
                return bad(CODE, "assignments.import-twice");
            }
            List<FieldProblem> problems = new ArrayList<>();
            UserId officer = person(row, OFFICER, problems);
            UserId leader = row.has(LEADER) ? person(row, LEADER, problems) : null;
            LocalDate from = day(row, problems);
            String department = row.at(DEPARTMENT).strip();
            if (department.length() > AssignOfficer.DEPARTMENT) {
                problems.add(FieldProblem.of(DEPARTMENT, "shared.too-long", AssignOfficer.DEPARTMENT));
            }
            if (officer == null || !problems.isEmpty()) {
                return RowVerdict.bad(problems);
            }
            try {
                Assignment.Carers carers = new Assignment.Carers(officer, leader, department);
                findOfficers.refuseUnable(carers, enterprise.unit());
                return judge(enterprise, carers, from, onRecord.getOrDefault(enterprise.id(), List.of()));
            } catch (RefusedException e) {
                return bad(OFFICER, "assignments.import-unable");
            }
        }

        private RowVerdict judge(
                Enterprise enterprise, Assignment.Carers carers, LocalDate from, List<Assignment> earlier) {
            Assignment next = Assignment.begun(
                    new AssignmentId(Identifiers.next(clock)), enterprise.id(), enterprise.unit(), carers, from);
            for (Assignment other : earlier) {
                if (other.ending() == null && other.carers().equals(carers)) {
                    return RowVerdict.UNCHANGED;
                }
                if (next.overlaps(other)) {
                    return bad(OFFICER, "assignments.import-has-officer");
                }
            }
            begun.add(next);
            return RowVerdict.NEW;
        }

        @Override
        public void keep() {
            assignments.addAll(begun);
            auditTrail.recordAll(
                    begun.stream().map(each -> AssignOfficer.event(actor, each)).toList());
        }
    }

    private @Nullable UserId person(ImportRow row, String field, List<FieldProblem> problems) {
        UserId found = findOfficers.named(row.at(field)).map(Account::id).orElse(null);
        if (found == null) {
            problems.add(new FieldProblem(field, "assignments.import-unknown-person", List.of()));
        }
        return found;
    }

    private LocalDate day(ImportRow row, List<FieldProblem> problems) {
        try {
            return row.has(FROM) ? LocalDate.parse(row.at(FROM)) : LocalDate.now(clock);
        } catch (DateTimeParseException e) {
            problems.add(FieldProblem.of(FROM, "shared.day-form"));
            return LocalDate.now(clock);
        }
    }

    private static @Nullable CreditCode code(ImportRow row) {
        CreditCode.Judgement judgement = CreditCode.judge(row.at(CODE));
        return judgement.acceptable() ? new CreditCode(judgement.normalized()) : null;
    }

    private static RowVerdict bad(String field, String problem) {
        return RowVerdict.bad(List.of(new FieldProblem(field, problem, List.of())));
    }
}
