package org.zhuqi.enterprises.registrations.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.ReportingUnitId;

/** Reads what a registrant typed and gathers everything wrong with it. */
@Service
@RequiredArgsConstructor
class ReadRegistrationForm {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORD = 60;

    private final UnitDirectory units;
    private final Enterprises enterprises;
    private final AccountDirectory accounts;
    private final Registrations registrations;

    /** What was typed, read; the claim is there when there are no problems. */
    record Read(@Nullable Claim claim, List<FieldProblem> problems) {}

    /** @param own the registration that is being mended, null for a new one */
    Read read(RegistrationForm form, @Nullable RegistrationId own) {
        List<FieldProblem> problems = new ArrayList<>();
        CreditCode code = code(form, problems);
        String zh = name("nameZh", form.nameZh(), problems);
        if (zh.isEmpty()) {
            problems.add(FieldProblem.of("nameZh", "registrations.name-missing"));
        }
        String ko = name("nameKo", form.nameKo(), problems);
        ReportingUnit unit = unit(form, problems);
        Contact contact = contact(form, problems);
        if (code != null && unit != null) {
            duplicates(code, unit, own, problems);
        }
        if (!problems.isEmpty() || code == null || unit == null || contact == null) {
            return new Read(null, problems);
        }
        EnterpriseNames names = new EnterpriseNames(zh, ko.isEmpty() ? null : ko, List.of());
        return new Read(new Claim(code, names, unit.id(), contact), problems);
    }

    private static @Nullable CreditCode code(RegistrationForm form, List<FieldProblem> problems) {
        CreditCode.Judgement judgement = CreditCode.judge(form.creditCode());
        CreditCode.Reason reason = judgement.reason();
        if (reason == null || (reason.overridable() && form.asOnLicence())) {
            return new CreditCode(judgement.normalized());
        }
        problems.add(FieldProblem.of(
                "creditCode", "registrations.code-" + reason.name().toLowerCase(Locale.ROOT)));
        return null;
    }

    private static String name(String field, @Nullable String typed, List<FieldProblem> problems) {
        String name = plain(typed);
        if (name.length() > LONGEST_NAME) {
            problems.add(FieldProblem.of(field, "registrations.too-long", LONGEST_NAME));
        }
        return name;
    }

    private @Nullable ReportingUnit unit(RegistrationForm form, List<FieldProblem> problems) {
        String wanted = plain(form.unit());
        Optional<ReportingUnit> unit = units.responsible().stream()
                .filter(known -> known.id().value().equals(wanted))
                .findFirst();
        if (unit.isEmpty()) {
            problems.add(FieldProblem.of("unit", "registrations.unit-missing"));
        }
        return unit.orElse(null);
    }

    private static @Nullable Contact contact(RegistrationForm form, List<FieldProblem> problems) {
        int before = problems.size();
        String name = plain(form.contactName());
        String phone = plain(form.contactPhone());
        String email = plain(form.contactEmail());
        if (name.isEmpty()) {
            problems.add(FieldProblem.of("contactName", "registrations.contact-missing"));
        }
        if (name.length() > LONGEST_WORD) {
            problems.add(FieldProblem.of("contactName", "registrations.too-long", LONGEST_WORD));
        }
        if (!phone.matches("\\+?[0-9][0-9()\\- ]{4,19}")) {
            problems.add(FieldProblem.of("contactPhone", "registrations.phone-form"));
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            problems.add(FieldProblem.of("contactEmail", "registrations.email-form"));
        }
        return problems.size() > before ? null : new Contact(name, null, phone, email.isEmpty() ? null : email);
    }

    /** Tells whom to ask, and names no person. */
    private void duplicates(
            CreditCode code, ReportingUnit unit, @Nullable RegistrationId own, List<FieldProblem> problems) {
        Optional<Enterprise> known = enterprises.findByCode(code);
        if (known.isPresent()) {
            Enterprise enterprise = known.get();
            String responsible = nameOf(enterprise.unit());
            if (!accounts.ofEnterprise(enterprise.id()).isEmpty()) {
                problems.add(FieldProblem.of("creditCode", "registrations.has-users", responsible));
            } else if (!enterprise.unit().equals(unit.id())) {
                problems.add(FieldProblem.of("unit", "registrations.other-unit", responsible));
            }
            return;
        }
        registrations
                .findWaiting(code)
                .filter(waiting -> !waiting.id().equals(own))
                .ifPresent(waiting -> problems.add(FieldProblem.of(
                        "creditCode",
                        "registrations.waits-already",
                        nameOf(waiting.claim().unit()))));
    }

    private String nameOf(ReportingUnitId id) {
        return units.find(id).map(unit -> unit.name().zh()).orElse(id.value());
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
