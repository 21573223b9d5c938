package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityResult;
import org.zhuqi.campaigns.activities.ActivityResults;
import org.zhuqi.campaigns.activities.Amounts;
import org.zhuqi.campaigns.activities.FollowUps;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Notes what came of an activity between an enterprise and a bank, a buyer, a university; and later what became of it. */
@Service
@Transactional
@RequiredArgsConstructor
public class NoteResult {
    private static final int NAME = 200;
    private static final int TEXT = 2_000;
    private final OrganisedActivity organised;
    private final ActivityResults results;
    private final Participations participations;
    private final Enterprises enterprises;
    private final FollowUps followUps;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * How it stands, as typed.
     *
     * @param on the day it is of; null or blank for today
     * @param intended in 万元, as the other two
     */
    public record NoteFields(
            @Nullable String on,
            @Nullable String intended,
            @Nullable String contracted,
            @Nullable String paid,
            @Nullable String words) {}

    /**
     * What was typed.
     *
     * @param counterpart the other side's name
     * @param counterpartCode its credit code, when it is an enterprise of the registry
     */
    public record Command(
            ActivityId activity,
            EnterpriseId enterprise,
            @Nullable String counterpart,
            @Nullable String counterpartCode,
            NoteFields note) {}

    public ResultId note(Actor actor, Command command) {
        Activity activity = organised.lock(actor, command.activity());
        activity.refuseUnlessBegun(clock.instant());
        Participation part =
                participations.of(activity.id(), command.enterprise()).orElseThrow(SharedError.NOT_FOUND::refused);
        ReadFields fields = new ReadFields();
        ActivityResult.Counterpart counterpart = counterpart(fields, command);
        LocalDate first = day(activity.plan().times().from());
        ActivityResult.Note note = note(actor, fields, command.note(), first);
        ActivityResult result = ActivityResult.noted(
                new ResultId(Identifiers.next(clock)),
                part,
                counterpart,
                note,
                new ActivityResult.Days(first, day(activity.plan().times().to().minusNanos(1))),
                followUps);
        results.add(result);
        auditTrail.record(AuditEvent.done(actor, "activities.note-result", "activity-result", result.id())
                .with("activity", activity.id().toString())
                .with("enterprise", part.enterprise().toString()));
        return result.id();
    }

    /** Asked again: the whole amounts as they stand now. */
    public void followUp(Actor actor, ResultId id, NoteFields typed) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        ActivityResult result = results.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        organised.lock(actor, result.activity());
        results.save(result.followedUp(
                note(actor, new ReadFields(), typed, result.latest().on())));
        auditTrail.record(AuditEvent.done(actor, "activities.follow-up", "activity-result", id));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private ActivityResult.Note note(Actor actor, ReadFields fields, NoteFields typed, LocalDate earliest) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = fields.day("on", typed.on()).orElse(today);
        if (on.isAfter(today) || on.isBefore(earliest)) {
            fields.wrong(FieldProblem.of("on", "activities.day-wrong", earliest.toString(), today.toString()));
        }
        Amounts amounts = new Amounts(
                fields.wan("intended", typed.intended()).orElse(null),
                fields.wan("contracted", typed.contracted()).orElse(null),
                fields.wan("paid", typed.paid()).orElse(null));
        String words = fields.text("words", typed.words(), TEXT);
        if (amounts.none() && words.isEmpty()) {
            fields.wrong(FieldProblem.of("words", "activities.result-says-nothing"));
        }
        fields.refuseWrong();
        return new ActivityResult.Note(on, amounts, words, actor.id(), clock.instant());
    }

    private ActivityResult.Counterpart counterpart(ReadFields fields, Command command) {
        String name = fields.text("counterpart", command.counterpart(), NAME);
        String code = fields.text("counterpartCode", command.counterpartCode(), NAME);
        Optional<Enterprise> known = Optional.empty();
        if (!code.isEmpty()) {
            CreditCode.Judgement judged = CreditCode.judge(code);
            known = judged.valid() ? enterprises.findByCode(CreditCode.of(judged.normalized())) : Optional.empty();
            if (known.isEmpty()) {
                fields.wrong(FieldProblem.of("counterpartCode", "activities.enterprise-unknown"));
            }
        }
        if (name.isEmpty() && known.isEmpty()) {
            fields.wrong(FieldProblem.of("counterpart", "shared.missing"));
        }
        return new ActivityResult.Counterpart(
                known.map(Enterprise::name).orElse(name),
                known.map(Enterprise::id).orElse(null));
    }
}
