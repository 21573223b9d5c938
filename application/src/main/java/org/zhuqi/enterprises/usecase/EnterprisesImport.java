package org.zhuqi.enterprises.usecase;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.zhuqi.documents.imports.RowVerdict.Outcome;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.usecase.EnterpriseDetails.ShareholderDetails;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Right;

/**
 * Enterprises from a file: one that is not on record is taken in, one that is gets what the file says differently. An empty
 * cell takes nothing away; shareholders are all of them or none.
 */
@Service
@RequiredArgsConstructor
class EnterprisesImport implements ImportKind {
    private static final String NAME = "names.zh";
    private static final String NAME_KO = "names.ko";
    private static final String FORMER = "names.former";
    private static final String UNIT = "unit";
    private static final String INDUSTRY = "industry";
    private static final String SHAREHOLDERS = "shareholders";
    private static final String CONTACT = "contacts[0].name";
    private static final String POST = "contacts[0].post";
    private static final String PHONE = "contacts[0].phone";
    private static final String EMAIL = "contacts[0].email";

    /** A number at the end is a share when something sets it apart or a percent sign follows: names end in numbers too. */
    private static final Pattern HOLDER =
            Pattern.compile("(?<name>.*?)(?<gap>[\\s:,(]*)(?<share>\\d[\\d.]*)\\s*(?<sign>%?)\\)?");

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
                ImportColumn.optional(SHAREHOLDERS, "enterprises.field.shareholders", new ColumnType.Text())
                        .explained("enterprises.import.help.shareholders"),
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

    private final class Judging extends EnterpriseRows {
        private final List<ReportingUnit> units = checkDetails.units();
        private final List<Enterprise> fresh = new ArrayList<>();
        private final List<KeepChanges.Saved> changed = new ArrayList<>();

        Judging(Actor actor, boolean keeping) {
            super(findImported, actor, keeping);
        }

        @Override
        void begin(List<EnterpriseId> concerned) {
            fresh.clear();
            changed.clear();
        }

        @Override
        Outcome judge(ImportRow row, @Nullable Enterprise before, List<FieldProblem> problems) {
            CreditCode code = FindImported.code(row);
            if (code != null && !first(code, row, FindImported.CODE, problems)) {
                return Outcome.BAD;
            }
            if (before != null
                    && !actor.may(EnterpriseRight.EDIT, before.unit(), before.id())
                            .allowed()) {
                problems.add(FieldProblem.of(FindImported.CODE, "enterprises.code-taken"));
                return Outcome.BAD;
            }
            EnterpriseId id = before == null ? new EnterpriseId(Identifiers.next(clock)) : before.id();
            CheckDetails.Checked checked = checked(row, id, before, problems);
            List<Contact> contacts = contacts(row, before, problems);
            if (checked != null
                    && !actor.may(EnterpriseRight.EDIT, checked.unit(), before == null ? null : id)
                            .allowed()) {
                problems.add(FieldProblem.of(UNIT, "enterprises.import-other-unit"));
            }
            if (checked == null || !problems.isEmpty()) {
                return Outcome.BAD;
            }
            if (before == null) {
                fresh.add(RegisterEnterpriseRecord.drawnUp(id, checked, contacts, LocalDate.now(clock)));
                return Outcome.NEW;
            }
            Enterprise after = EditEnterprise.changed(before, checked).withContacts(contacts);
            if (after.differencesFrom(before).isEmpty() && after.contacts().equals(before.contacts())) {
                return Outcome.UNCHANGED;
            }
            changed.add(new KeepChanges.Saved(before, after));
            return Outcome.CHANGED;
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
                // The form has a line for each of them, a file one cell for all.
                FindImported.problems(e)
                        .forEach(problem -> problems.add(
                                problem.field().startsWith(SHAREHOLDERS)
                                        ? new FieldProblem(SHAREHOLDERS, problem.key(), problem.args())
                                        : problem));
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
                row.has(SHAREHOLDERS) ? shareholders(row.at(SHAREHOLDERS)) : shareholders(before));
    }

    private static List<ShareholderDetails> shareholders(@Nullable Enterprise before) {
        return before == null
                ? List.of()
                : before.shareholders().stream()
                        .map(holder -> new ShareholderDetails(
                                holder.name(),
                                holder.share() == null ? null : holder.share().toPlainString()))
                        .toList();
    }

    /** As lists write them: {@code 甲公司60.5%；乙}. */
    private static List<ShareholderDetails> shareholders(String typed) {
        return Arrays.stream(typed.split("[;；、\\n]+"))
                .map(EnterprisesImport::shareholder)
                .toList();
    }

    private static ShareholderDetails shareholder(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher holder = HOLDER.matcher(plain);
        return holder.matches() && !(holder.group("gap") + holder.group("sign")).isEmpty()
                ? new ShareholderDetails(holder.group("name"), holder.group("share"))
                : new ShareholderDetails(plain, null);
    }

    /** Lists of enterprises name the industry after its code. */
    private static String industry(String typed) {
        return typed.split("\\s+", 2)[0];
    }
}
