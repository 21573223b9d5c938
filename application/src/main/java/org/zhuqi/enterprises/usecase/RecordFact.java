package org.zhuqi.enterprises.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseFacts;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.StatedValue;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Period;
import org.zhuqi.shared.SharedError;

/** Adds a source's statement about an enterprise; what was stated before stays beside it. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecordFact {
    private final Enterprises enterprises;
    private final EnterpriseFacts facts;
    private final FactDictionary dictionary;
    private final KeepSizeClass keepSizeClass;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * As typed.
     *
     * @param period {@code 2023} or {@code 2024-06}, null or blank for facts without one
     * @param value yuan, a whole number, a quotient, true or false, or words, as the dictionary says for the code
     * @param asOf date at which the source says so, {@code 2024-03-31}
     */
    public record Command(
            @Nullable String code,
            @Nullable String period,
            @Nullable String value,
            @Nullable String source,
            @Nullable String asOf) {}

    public UUID record(Actor actor, EnterpriseId id, Command command) {
        actor.may(EnterpriseRight.RECORD_FACT).orRefuse();
        Enterprise enterprise = enterprises.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(EnterpriseRight.RECORD_FACT, enterprise.unit(), id).orRefuse();
        EnterpriseFact fact = state(actor, id, command);
        facts.add(fact);
        if (dictionary.sizeFigures().containsKey(fact.code())) {
            keepSizeClass.renew(enterprise);
        }
        auditTrail.record(event(actor, fact));
        return fact.id();
    }

    static AuditEvent event(Actor actor, EnterpriseFact fact) {
        return AuditEvent.done(actor, "enterprises.record-fact", "enterprise", fact.enterprise())
                .with(Map.of(
                        "code", fact.code().value(),
                        "period", String.valueOf(fact.period()),
                        "source", fact.source(),
                        "fact", fact.id().toString()));
    }

    /** Reads what was typed; refuses with everything that is wrong with it. */
    EnterpriseFact state(Actor actor, EnterpriseId id, Command command) {
        List<FieldProblem> problems = new ArrayList<>();
        FactDefinition definition = dictionary.definition(command.code()).orElse(null);
        if (definition == null) {
            problems.add(FieldProblem.of("code", "enterprises.fact-unknown"));
        }
        Period period = null;
        boolean periodReadable = true;
        if (command.period() != null && !command.period().isBlank()) {
            try {
                period = Period.parse(command.period().strip());
            } catch (IllegalArgumentException e) {
                periodReadable = false;
            }
        }
        if (!periodReadable || (definition != null && !definition.allows(period))) {
            problems.add(FieldProblem.of("period", "enterprises.fact-period"));
        }
        LocalDate asOf = asOf(command, period, problems);
        String source = command.source() == null ? "" : command.source();
        if (dictionary.origin(source).isEmpty()) {
            problems.add(FieldProblem.of("source", "enterprises.fact-source"));
        }
        Optional<StatedValue> value = definition == null ? Optional.empty() : value(definition, command, problems);
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        return new EnterpriseFact(
                Identifiers.next(clock),
                id,
                java.util.Objects.requireNonNull(definition).code(),
                period,
                value.orElseThrow(),
                source,
                java.util.Objects.requireNonNull(asOf),
                clock.instant(),
                actor.id());
    }

    private static Optional<StatedValue> value(
            FactDefinition definition, Command command, List<FieldProblem> problems) {
        String typed = command.value() == null ? "" : command.value().strip();
        try {
            if (typed.length() <= 200) {
                return Optional.of(definition.read(typed));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        problems.add(FieldProblem.of("value", "enterprises.fact-value"));
        return Optional.empty();
    }

    /** A figure of a period is known at its end at the earliest, and nothing is known as of a day to come. */
    private @Nullable LocalDate asOf(Command command, @Nullable Period period, List<FieldProblem> problems) {
        try {
            LocalDate asOf =
                    LocalDate.parse(command.asOf() == null ? "" : command.asOf().strip());
            if (asOf.isAfter(LocalDate.now(clock))) {
                problems.add(FieldProblem.of("asOf", "enterprises.date-to-come"));
            } else if (period != null && asOf.isBefore(period.lastDay())) {
                problems.add(FieldProblem.of("asOf", "enterprises.fact-period-not-over"));
            }
            return asOf;
        } catch (DateTimeParseException e) {
            problems.add(FieldProblem.of("asOf", "enterprises.date-form"));
            return null;
        }
    }
}
