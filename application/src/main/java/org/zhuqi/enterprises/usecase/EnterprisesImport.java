package org.zhuqi.enterprises.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Right;

/**
 * Enterprises from a file: one that is not on record is taken in, one that is gets what the file says differently. An empty
 * cell takes nothing away; shareholders stay as they are.
 */
@Service
@RequiredArgsConstructor
class EnterprisesImport implements ImportKind {
    private static final String NAME = "names.zh";
    private static final String NAME_KO = "names.ko";
    private static final String FORMER = "names.former";
    private static final String UNIT = "unit";
    private static final String INDUSTRY = "industry";
    private static final String CONTACT = "contacts[0].name";
    private static final String POST = "contacts[0].post";
    private static final String PHONE = "contacts[0].phone";
    private static final String EMAIL = "contacts[0].email";

    private final CheckDetails checkDetails;
    private final FindImported findImported;
    private final Enterprises enterprises;
    private final KeepChanges keepChanges;
    private final KeepSizeClass keepSizeClass;
    private final AuditTrail auditTrail;
    private final Clock clock;

    @Override
    public String id() {
        return "enterprises";
    }

    @Override
    public Right right() {
        return EnterpriseRight.EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required(FindImported.CODE, "enterprises.field.code", new ColumnType.Code())
                        .explained("enterprises.help.code"),
                ImportColumn.required(NAME, "enterprises.field.name-zh", new ColumnType.Text())
                        .explained("enterprises.help.name"),
                ImportColumn.optional(NAME_KO, "enterprises.field.name-ko", new ColumnType.Text()),
                ImportColumn.optional(FORMER, "enterprises.field.former", new ColumnType.Text())
                        .explained("enterprises.import.help.former"),
                ImportColumn.required(UNIT, "enterprises.field.unit", new ColumnType.Choice(unitOptions())),
                ImportColumn.optional(INDUSTRY, "enterprises.field.industry", new ColumnType.Code())
                        .explained("enterprises.help.industry"),
                ImportColumn.optional(CONTACT, "enterprises.import.contact", new ColumnType.Text())
                        .explained("enterprises.import.help.contact"),
                ImportColumn.optional(POST, "enterprises.contact.post", new ColumnType.Text()),
                ImportColumn.optional(PHONE, "enterprises.contact.phone", new ColumnType.Code()),
                ImportColumn.optional(EMAIL, "enterprises.contact.email", new ColumnType.Code()));
    }

    private List<ColumnType.Option> unitOptions() {
        return checkDetails.units().stream()
                .filter(unit -> unit.active() && unit.kind() != UnitKind.PREFECTURE)
                .map(unit -> new ColumnType.Option(unit.id().value(), unit.name()))
                .toList();
    }

    @Override
    public Rows begin(Actor actor, boolean keeping) {
        return new Judging(actor, keeping);
    }

    private final class Judging implements Rows {
        private final Actor actor;
        private final boolean keeping;
        private final List<ReportingUnit> units = checkDetails.units();
        private final Map<CreditCode, Integer> rowOf = new HashMap<>();
        private final List<Enterprise> fresh = new ArrayList<>();
        private final List<KeepChanges.Saved> changed = new ArrayList<>();

        Judging(Actor actor, boolean keeping) {
            this.actor = actor;
            this.keeping = keeping;
        }

        @Override
        public List<RowVerdict> judge(List<ImportRow> rows) {
            fresh.clear();
            changed.clear();
            Map<CreditCode, Enterprise> known = findImported.of(rows, keeping);
            return rows.stream().map(row -> judge(row, known)).toList();
        }

        private RowVerdict judge(ImportRow row, Map<CreditCode, Enterprise> known) {
            CreditCode code = FindImported.code(row);
            Integer earlier = code == null ? null : rowOf.putIfAbsent(code, row.number());
            if (earlier != null) {
                return bad(FindImported.CODE, "enterprises.import-twice", earlier);
            }
            Enterprise before = code == null ? null : known.get(code);
            if (before != null
                    && !actor.may(EnterpriseRight.EDIT, before.unit(), before.id())
                            .allowed()) {
                return bad(FindImported.CODE, "enterprises.code-taken");
            }
            EnterpriseId id = before == null ? new EnterpriseId(Identifiers.next(clock)) : before.id();
            List<FieldProblem> problems = new ArrayList<>();
            CheckDetails.Checked checked = checked(row, id, before, problems);
            List<Contact> contacts = contacts(row, before, problems);
            if (checked != null
                    && !actor.may(EnterpriseRight.EDIT, checked.unit(), before == null ? null : id)
                            .allowed()) {
                problems.add(FieldProblem.of(UNIT, "enterprises.import-other-unit"));
            }
            if (checked == null || !problems.isEmpty()) {
                return RowVerdict.bad(problems);
            }
            if (before == null) {
                fresh.add(RegisterEnterpriseRecord.drawnUp(id, checked, contacts, LocalDate.now(clock)));
                return RowVerdict.NEW;
            }
            Enterprise after = EditEnterprise.changed(before, checked).withContacts(contacts);
            if (after.differencesFrom(before).isEmpty() && after.contacts().equals(before.contacts())) {
                return RowVerdict.UNCHANGED;
            }
            changed.add(new KeepChanges.Saved(before, after));
            return RowVerdict.CHANGED;
        }

        private CheckDetails.@Nullable Checked checked(
                ImportRow row, EnterpriseId id, @Nullable Enterprise before, List<FieldProblem> problems) {
            try {
                return checkDetails.check(
                        actor,
                        id,
                        details(row, before),
                        null,
                        before == null ? null : before.override(),
                        before == null ? null : before.creditCode(),
                        false,
                        before == null ? null : before.unit(),
                        units);
            } catch (RefusedException e) {
                problems.addAll(FindImported.problems(e));
                return null;
            }
        }

        private List<Contact> contacts(ImportRow row, @Nullable Enterprise before, List<FieldProblem> problems) {
            List<Contact> now = before == null ? List.of() : before.contacts();
            try {
                List<Contact> merged = new ArrayList<>(now);
                int place = place(row.at(CONTACT), now);
                Contact old = place < now.size() ? now.get(place) : new Contact("", null, "", null);
                checkDetails
                        .contacts(List.of(new EnterpriseDetails.ContactDetails(
                                row.at(CONTACT),
                                row.has(POST) ? row.at(POST) : old.post(),
                                row.has(PHONE) ? row.at(PHONE) : old.phone(),
                                row.has(EMAIL) ? row.at(EMAIL) : old.email())))
                        .forEach(contact -> {
                            if (place < merged.size()) {
                                merged.set(place, contact);
                            } else {
                                merged.add(contact);
                            }
                        });
                return merged;
            } catch (RefusedException e) {
                problems.addAll(FindImported.problems(e));
                return now;
            }
        }

        @Override
        public void keep() {
            if (!fresh.isEmpty()) {
                enterprises.addAll(fresh);
            }
            Collection<Enterprise> after =
                    changed.stream().map(KeepChanges.Saved::after).toList();
            if (!after.isEmpty()) {
                enterprises.saveAll(after);
                keepChanges.keepAll(actor, changed);
                keepSizeClass.renewAll(after);
            }
            List<AuditEvent> events = new ArrayList<>();
            fresh.forEach(enterprise -> events.addAll(RegisterEnterpriseRecord.events(actor, enterprise)));
            changed.forEach(save -> events.addAll(events(actor, save)));
            auditTrail.recordAll(events);
        }
    }

    private static List<AuditEvent> events(Actor actor, KeepChanges.Saved save) {
        List<AuditEvent> events = new ArrayList<>();
        Enterprise others = save.after().withContacts(save.before().contacts());
        if (!others.differencesFrom(save.before()).isEmpty()) {
            events.add(EditEnterprise.event(actor, save.before(), others));
        }
        if (!save.after().contacts().equals(save.before().contacts())) {
            events.add(EditContacts.event(actor, save.after()));
        }
        return events;
    }

    /** Where the contact of that name stands; one place after the last for a new one. */
    private static int place(String name, List<Contact> contacts) {
        for (int i = 0; i < contacts.size(); i++) {
            if (contacts.get(i).name().equals(name)) {
                return i;
            }
        }
        return contacts.size();
    }

    private static EnterpriseDetails details(ImportRow row, @Nullable Enterprise before) {
        return new EnterpriseDetails(
                row.at(FindImported.CODE),
                row.at(NAME),
                row.has(NAME_KO) || before == null
                        ? row.at(NAME_KO)
                        : before.names().ko(),
                row.has(FORMER) || before == null
                        ? Arrays.asList(row.at(FORMER).split("[;；\\n]+"))
                        : before.names().former(),
                row.at(UNIT),
                row.has(INDUSTRY) || before == null || before.industry() == null
                        ? industry(row.at(INDUSTRY))
                        : before.industry().value(),
                before == null
                        ? List.of()
                        : before.shareholders().stream()
                                .map(holder -> new EnterpriseDetails.ShareholderDetails(
                                        holder.name(),
                                        holder.share() == null
                                                ? null
                                                : holder.share().toPlainString()))
                                .toList());
    }

    /** Lists of enterprises name the industry after its code. */
    private static String industry(String typed) {
        return typed.split("\\s+", 2)[0];
    }

    private static RowVerdict bad(String field, String key, Object... args) {
        return RowVerdict.bad(List.of(FieldProblem.of(field, key, args)));
    }
}
