package org.zhuqi.enterprises.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.Attachments;
import org.zhuqi.enterprises.CodeOverride;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.enterprises.Shareholder;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** Reads what was typed about an enterprise and gathers everything wrong with it, field by field. */
@Service
@RequiredArgsConstructor
class CheckDetails {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORD = 60;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9()\\- ]{4,19}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ReportingUnits units;
    private final IndustryDivisions divisions;
    private final Attachments attachments;
    private final Clock clock;

    /** What was typed, read. */
    record Checked(
            @Nullable CreditCode code,
            @Nullable CodeOverride override,
            EnterpriseNames names,
            ReportingUnitId unit,
            @Nullable ReportingUnitId county,
            @Nullable IndustryCode industry,
            List<Shareholder> shareholders) {}

    /** One at a time; whoever checks many reads the units once. */
    Checked check(
            Actor actor,
            EnterpriseId id,
            EnterpriseDetails details,
            @Nullable CodeVouching vouching,
            @Nullable CodeOverride overrideNow,
            @Nullable CreditCode codeNow,
            boolean codeOptional,
            @Nullable ReportingUnitId unitNow) {
        return check(actor, id, details, vouching, overrideNow, codeNow, codeOptional, unitNow, units());
    }

    /** All units of the place, for {@link #check} of many. */
    List<ReportingUnit> units() {
        return units.all();
    }

    /**
     * @param id of the record it is about
     * @param codeOptional true for a demonstration record that has no code: it need not get one
     * @param unitNow the unit the record has, which may stay though it is no longer active
     * @param place all its units
     */
    Checked check(
            Actor actor,
            EnterpriseId id,
            EnterpriseDetails details,
            @Nullable CodeVouching vouching,
            @Nullable CodeOverride overrideNow,
            @Nullable CreditCode codeNow,
            boolean codeOptional,
            @Nullable ReportingUnitId unitNow,
            List<ReportingUnit> place) {
        List<FieldProblem> problems = new ArrayList<>();
        CreditCode code = code(details, codeOptional, problems);
        boolean failing = code != null && !code.passesCheck();
        boolean known = failing && code.equals(codeNow);
        if (failing && !known) {
            requireWord(vouching, problems);
        }
        String zh = name("names.zh", details.nameZh(), problems);
        if (zh.isEmpty()) {
            problems.add(FieldProblem.of("names.zh", "enterprises.name-missing"));
        }
        String ko = name("names.ko", details.nameKo(), problems);
        List<String> former = details.formerNames().stream()
                .filter(name -> !name.isBlank())
                .map(name -> name("names.former", name, problems))
                .toList();
        ReportingUnit unit = unit(details, unitNow, place, problems);
        IndustryCode industry = industry(details, problems);
        List<Shareholder> shareholders = shareholders(details, problems);
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        CodeOverride override = null;
        if (failing) {
            override = known ? overrideNow : override(actor, id, java.util.Objects.requireNonNull(vouching));
        }
        ReportingUnit responsible = java.util.Objects.requireNonNull(unit);
        return new Checked(
                code,
                override,
                new EnterpriseNames(zh, ko.isEmpty() ? null : ko, former),
                responsible.id(),
                county(responsible),
                industry,
                shareholders);
    }

    List<Contact> contacts(List<EnterpriseDetails.ContactDetails> typed) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            EnterpriseDetails.ContactDetails one = typed.get(i);
            String name = plain(one.name());
            String phone = plain(one.phone());
            String email = plain(one.email());
            String post = plain(one.post());
            if ((name + phone + email + post).isEmpty()) {
                continue;
            }
            String at = "contacts[" + i + "]";
            if (name.isEmpty()) {
                problems.add(FieldProblem.of(at + ".name", "enterprises.contact-name-missing"));
            }
            if (name.length() > LONGEST_WORD || post.length() > LONGEST_WORD) {
                problems.add(FieldProblem.of(at + ".name", "enterprises.too-long", LONGEST_WORD));
            }
            if (!PHONE.matcher(phone).matches()) {
                problems.add(FieldProblem.of(at + ".phone", "enterprises.phone-form"));
            }
            if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
                problems.add(FieldProblem.of(at + ".email", "enterprises.email-form"));
            }
            contacts.add(new Contact(name, post.isEmpty() ? null : post, phone, email.isEmpty() ? null : email));
        }
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        return contacts;
    }

    private static @Nullable CreditCode code(EnterpriseDetails details, boolean optional, List<FieldProblem> problems) {
        CreditCode.Judgement judgement = CreditCode.judge(details.creditCode());
        if (judgement.acceptable()) {
            return new CreditCode(judgement.normalized());
        }
        if (!(optional && judgement.reason() == CreditCode.Reason.EMPTY)) {
            problems.add(FieldProblem.of("creditCode", "enterprises.code-" + keyOf(judgement.reason())));
        }
        return null;
    }

    private static void requireWord(@Nullable CodeVouching vouching, List<FieldProblem> problems) {
        if (vouching == null) {
            problems.add(FieldProblem.of("creditCode", "enterprises.code-check"));
        } else if (vouching.reason().isBlank()) {
            problems.add(FieldProblem.of("override.reason", "enterprises.reason-missing"));
        }
    }

    private CodeOverride override(Actor actor, EnterpriseId id, CodeVouching vouching) {
        AttachmentId licence = vouching.licence().get();
        if (!vouching.speaksFor(id)
                || attachments
                        .find(licence)
                        .filter(scan -> scan.owner().equals(vouching.owner()))
                        .isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("override.licence", "enterprises.licence-missing")));
        }
        return new CodeOverride(actor.id(), clock.instant(), vouching.reason().strip(), licence);
    }

    private static @Nullable ReportingUnit unit(
            EnterpriseDetails details,
            @Nullable ReportingUnitId unitNow,
            List<ReportingUnit> place,
            List<FieldProblem> problems) {
        String typed = plain(details.unit());
        ReportingUnit unit = place.stream()
                .filter(each -> each.id().value().equals(typed))
                .findFirst()
                .orElse(null);
        boolean stays = unit != null && unit.id().equals(unitNow);
        if (unit == null || (!stays && (!unit.active() || unit.kind() == UnitKind.PREFECTURE))) {
            problems.add(FieldProblem.of("unit", "enterprises.unit-unknown"));
        }
        return unit;
    }

    /** A zone that reports by itself lies in its host county; a county is where it is; of a prefecture nothing is known. */
    private static @Nullable ReportingUnitId county(ReportingUnit unit) {
        return switch (unit.kind()) {
            case COUNTY -> unit.id();
            case ZONE -> unit.hostCounty();
            case PREFECTURE -> null;
        };
    }

    private @Nullable IndustryCode industry(EnterpriseDetails details, List<FieldProblem> problems) {
        String typed = plain(details.industry()).toUpperCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return null;
        }
        if (IndustryCode.isWellFormed(typed)) {
            IndustryCode code = new IndustryCode(typed);
            if (!code.isIndustrial() || divisions.of(code).isPresent()) {
                return code;
            }
        }
        problems.add(FieldProblem.of("industry", "enterprises.industry-unknown"));
        return null;
    }

    private static List<Shareholder> shareholders(EnterpriseDetails details, List<FieldProblem> problems) {
        List<Shareholder> shareholders = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < details.shareholders().size(); i++) {
            EnterpriseDetails.ShareholderDetails one = details.shareholders().get(i);
            String at = "shareholders[" + i + "]";
            String name = plain(one.name());
            String share = plain(one.share());
            if (name.isEmpty() && share.isEmpty()) {
                continue;
            }
            if (name.isEmpty()) {
                problems.add(FieldProblem.of(at + ".name", "enterprises.name-missing"));
                continue;
            }
            BigDecimal percent = null;
            if (!share.isEmpty()) {
                if (!share.matches("\\d{1,3}(\\.\\d{1,6})?")
                        || new BigDecimal(share).signum() == 0
                        || new BigDecimal(share).compareTo(WHOLE) > 0) {
                    problems.add(FieldProblem.of(at + ".share", "enterprises.share-form"));
                    continue;
                }
                percent = new BigDecimal(share);
                sum = sum.add(percent);
            }
            shareholders.add(new Shareholder(name, percent));
        }
        if (sum.compareTo(WHOLE) > 0) {
            problems.add(FieldProblem.of("shareholders", "enterprises.shares-over-whole"));
        }
        return shareholders;
    }

    private static String name(String field, @Nullable String typed, List<FieldProblem> problems) {
        String name = EnterpriseNames.tidy(plain(typed));
        if (name.length() > LONGEST_NAME) {
            problems.add(FieldProblem.of(field, "enterprises.too-long", LONGEST_NAME));
        }
        return name;
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String keyOf(CreditCode.@Nullable Reason reason) {
        return String.valueOf(reason).toLowerCase(Locale.ROOT);
    }
}
