package org.zhuqi.policies.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.policies.DocumentNumber;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.usecase.ReadFields;

/** Writes a policy's entry: drafts it, changes the draft, corrects what was published. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditPolicy {
    private static final int NAME = 300;
    private static final int READING = 20_000;
    private static final int MOST_ISSUERS = 20;
    private static final int REASON = 1_000;
    private final Policies policies;
    private final KeptPolicy kept;
    private final UnitDirectory units;
    private final IndustryDivisions divisions;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param keeper null or blank for the actor's own unit, or for the one that keeps it already
     * @param issuers names, one on each line, the leading body first
     * @param from null or blank for the day of issue
     * @param divisions codes of trades, e.g. {@code C13}; none for all
     */
    public record Command(
            @Nullable String titleZh,
            @Nullable String titleKo,
            @Nullable String titleEn,
            @Nullable String number,
            @Nullable String issuers,
            @Nullable String level,
            @Nullable String keeper,
            @Nullable String issued,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<String> divisions,
            @Nullable String readingZh,
            @Nullable String readingKo,
            @Nullable String readingEn) {}

    public PolicyId draft(Actor actor, Command command) {
        actor.may(PoliciesRight.KEEP).orRefuse();
        ReadFields fields = new ReadFields();
        ReportingUnitId keeper = keeper(actor, fields, command.keeper(), actor.unit());
        Policy.Content content = content(fields, command);
        Policy policy = Policy.drafted(new PolicyId(Identifiers.next(clock)), keeper, content, clock.instant());
        policies.add(policy);
        auditTrail.record(AuditEvent.done(actor, "policies.draft", "policy", policy.id())
                .with("title", policy.title().zh()));
        return policy.id();
    }

    public void change(Actor actor, PolicyId id, Command command) {
        Policy policy = kept.lock(actor, id);
        ReadFields fields = new ReadFields();
        ReportingUnitId keeper = keeper(actor, fields, command.keeper(), policy.keeper());
        policies.save(policy.changed(keeper, content(fields, command), clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "policies.change", "policy", id));
    }

    /** What it said before stays readable beside the reason. */
    public void correct(Actor actor, PolicyId id, Command command, @Nullable String because) {
        Policy policy = kept.lock(actor, id);
        ReadFields fields = new ReadFields();
        String reason = fields.required("because", because, REASON);
        Policy corrected = policy.corrected(content(fields, command), reason, clock.instant());
        policies.save(corrected);
        auditTrail.record(AuditEvent.done(actor, "policies.correct", "policy", id)
                .with("reason", reason)
                .with("edition", String.valueOf(corrected.standing().edition())));
    }

    private Policy.Content content(ReadFields fields, Command command) {
        LocalText title = fields.local("title", command.titleZh(), command.titleKo(), command.titleEn(), NAME);
        Optional<DocumentNumber> number = number(fields, command.number());
        List<String> issuers = fields.lines("issuers", command.issuers(), MOST_ISSUERS * NAME);
        if (issuers.size() > MOST_ISSUERS || issuers.stream().anyMatch(name -> name.length() > NAME)) {
            fields.wrong(FieldProblem.of("issuers", "shared.too-long", NAME));
        } else if (new HashSet<>(issuers).size() < issuers.size()) {
            fields.wrong(FieldProblem.of("issuers", "policies.issuer-twice"));
        }
        PolicyLevel level =
                fields.requiredOne(PolicyLevel.class, "level", command.level()).orElse(PolicyLevel.COUNTY);
        Optional<LocalDate> issued = fields.day("issued", command.issued());
        // Where nothing else is said a document is in force from the day it bears.
        Optional<LocalDate> from = fields.day("from", command.from()).or(() -> issued);
        Optional<LocalDate> until = fields.day("until", command.until());
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            fields.wrong(FieldProblem.of("until", "policies.ends-before"));
        }
        Set<IndustryCode> trades = divisions(fields, command.divisions());
        Optional<LocalText> reading =
                optional(fields, "reading", command.readingZh(), command.readingKo(), command.readingEn(), READING);
        fields.refuseWrong();
        return new Policy.Content(
                new Policy.Heading(title, number.orElse(null), issuers, level, trades),
                new Policy.Validity(issued.orElse(null), from.orElse(null), until.orElse(null)),
                reading.orElse(null));
    }

    private static Optional<DocumentNumber> number(ReadFields fields, @Nullable String typed) {
        String text = fields.text("number", typed, NAME);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DocumentNumber.parse(text));
        } catch (RefusedException e) {
            fields.wrong(FieldProblem.of(
                    "number",
                    "policies.typed."
                            + e.errorKey().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            return Optional.empty();
        }
    }

    /** In up to three languages, or not at all; a translation of nothing is a slip. */
    static Optional<LocalText> optional(
            ReadFields fields,
            String field,
            @Nullable String zh,
            @Nullable String ko,
            @Nullable String en,
            int longest) {
        String chinese = fields.text(field + "Zh", zh, longest);
        String korean = fields.text(field + "Ko", ko, longest);
        String english = fields.text(field + "En", en, longest);
        if (chinese.isEmpty() && !(korean.isEmpty() && english.isEmpty())) {
            fields.wrong(FieldProblem.of(field + "Zh", "shared.missing"));
        }
        return chinese.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LocalText(chinese, korean.isEmpty() ? null : korean, english.isEmpty() ? null : english));
    }

    private Set<IndustryCode> divisions(ReadFields fields, @Nullable List<String> typed) {
        Set<IndustryCode> codes = new HashSet<>();
        for (String text : Objects.requireNonNullElse(typed, List.<String>of())) {
            if (!text.isBlank()) {
                divisions.all().stream()
                        .map(division -> division.code())
                        .filter(code -> code.value().equals(text.strip()))
                        .findFirst()
                        .ifPresentOrElse(codes::add, () -> fields.wrong(FieldProblem.of("divisions", "shared.choice")));
            }
        }
        return codes;
    }

    /**
     * An officer of a unit keeps for that unit, the bureau for any.
     *
     * @param otherwise who keeps it where nothing was typed
     */
    private ReportingUnitId keeper(
            Actor actor, ReadFields fields, @Nullable String typed, @Nullable ReportingUnitId otherwise) {
        boolean given = typed != null && !typed.isBlank();
        if (!given && otherwise != null) {
            return otherwise;
        }
        return Optional.ofNullable(typed)
                .flatMap(text -> units.all().stream()
                        .map(unit -> unit.id())
                        .filter(unit -> unit.value().equals(text.strip()))
                        .findFirst())
                .filter(unit -> actor.may(PoliciesRight.KEEP, unit, null).allowed())
                .orElseGet(() -> {
                    fields.wrong(FieldProblem.of("keeper", "shared.choice"));
                    return new ReportingUnitId("000000");
                });
    }
}
