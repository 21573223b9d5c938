package org.zhuqi.campaigns.visits.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.visits.ProductionState;
import org.zhuqi.campaigns.visits.Topic;
import org.zhuqi.campaigns.visits.Visit;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.Visits;
import org.zhuqi.campaigns.visits.VisitsError;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * Records a visit that was made: by the officer or leader who had the enterprise on that day, and nobody else. The sender
 * gives it a key; the same key again, hours later when the phone is back on the net, gets the same visit.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RecordVisit {
    private static final int SHORT = 200;
    private static final int WORDS = 4_000;
    private final Visits visits;
    private final ErrandOf errandOf;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param planned the planned visit that was carried out, null for one that was not planned here
     * @param day null or blank for today
     */
    public record Command(
            UUID key,
            EnterpriseId enterprise,
            @Nullable VisitId planned,
            @Nullable String day,
            @Nullable String place,
            @Nullable String met,
            @Nullable List<String> topics,
            @Nullable String production,
            @Nullable String words,
            @Nullable String nextStep) {}

    public VisitId record(Actor actor, Command command) {
        actor.may(VisitsRight.RECORD).orRefuse();
        Optional<Visit> sent = visits.findByKey(command.key());
        if (sent.isPresent()) {
            return same(actor, command, sent.get());
        }
        ReadFields fields = new ReadFields();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = fields.day("day", command.day()).orElse(today);
        Visit.Errand errand = errandOf.of(actor, command.enterprise(), day);
        Visit.Account account = account(fields, command);
        Visit visit = carriedOut(actor, command, day, account)
                .orElseGet(() ->
                        Visit.made(new VisitId(Identifiers.next(clock)), command.key(), errand, day, account, today));
        if (command.planned() != null) {
            visits.save(visit);
        } else if (!visits.add(visit)) {
            // The same was sent twice at once: the other came first.
            return same(actor, command, visits.findByKey(command.key()).orElseThrow());
        }
        auditTrail.record(AuditEvent.done(actor, "visits.record", "visit", visit.id())
                .with("enterprise", visit.enterprise().toString())
                .with("day", day.toString()));
        return visit.id();
    }

    private Optional<Visit> carriedOut(Actor actor, Command command, LocalDate day, Visit.Account account) {
        VisitId planned = command.planned();
        if (planned == null) {
            return Optional.empty();
        }
        Visit visit = visits.find(planned)
                .filter(each -> each.visitor().equals(actor.id()))
                .filter(each -> each.enterprise().equals(command.enterprise()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        return Optional.of(visit.carriedOut(command.key(), day, account, LocalDate.now(clock)));
    }

    private static VisitId same(Actor actor, Command command, Visit sent) {
        if (!sent.visitor().equals(actor.id()) || !sent.enterprise().equals(command.enterprise())) {
            throw VisitsError.KEY_USED.refused();
        }
        return sent.id();
    }

    private Visit.Account account(ReadFields fields, Command command) {
        String place = fields.text("place", command.place(), SHORT);
        String met = fields.text("met", command.met(), SHORT);
        var topics = fields.some(Topic.class, "topics", command.topics());
        var production = fields.one(ProductionState.class, "production", command.production());
        String words = fields.text("words", command.words(), WORDS);
        String nextStep = fields.text("nextStep", command.nextStep(), WORDS);
        if (topics.isEmpty() && words.isEmpty()) {
            fields.wrong(FieldProblem.of("words", "visits.says-nothing"));
        }
        fields.refuseWrong();
        return new Visit.Account(
                place,
                met,
                topics,
                production.orElse(null),
                words,
                nextStep.isEmpty() ? null : nextStep,
                clock.instant());
    }
}
