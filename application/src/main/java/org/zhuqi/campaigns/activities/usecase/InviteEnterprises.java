package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.ActivitiesError;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.Invitation;
import org.zhuqi.campaigns.activities.InvitationFilter;
import org.zhuqi.campaigns.activities.InvitationId;
import org.zhuqi.campaigns.activities.Invitations;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * Invites the enterprises that a filter finds in the registry, as far as whoever invites reaches. Each is told once for an
 * activity, however many filters find it; by which it was found is kept.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class InviteEnterprises {
    private static final int WORDS = 100;
    private static final int SAMPLE = 10;
    /** News is told in pieces, so that one that fails holds up few. */
    private static final int TOLD_TOGETHER = 50;

    private final OrganisedActivity organised;
    private final Invitations invitations;
    private final EnterpriseQueries enterprises;
    private final TitleKinds titles;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** The filter as typed; blank narrows nothing. */
    public record Command(
            @Nullable String text,
            @Nullable String unit,
            @Nullable String division,
            @Nullable String size,
            @Nullable String aboveScale,
            @Nullable String title) {}

    /**
     * Whom the filter finds.
     *
     * @param found how many
     * @param fresh how many of them were not invited before
     * @param first a few of them by name
     */
    public record Preview(int found, int fresh, List<EnterpriseQueries.Line> first) {}

    @Transactional(readOnly = true)
    public Preview preview(Actor actor, ActivityId id, Command command) {
        Activity activity = organised.find(actor, id);
        List<EnterpriseQueries.Line> found = found(actor, filter(command));
        int fresh = (int) found.stream()
                .filter(line -> invitations.of(activity.id(), line.id()).isEmpty())
                .count();
        return new Preview(found.size(), fresh, found.stream().limit(SAMPLE).toList());
    }

    /** How many were invited that had not been. */
    public int invite(Actor actor, ActivityId id, Command command) {
        Activity activity = organised.lock(actor, id);
        if (activity.status() != ActivityStatus.ANNOUNCED) {
            throw ActivitiesError.STATUS_NOT_ALLOWED.refused();
        }
        InvitationFilter filter = filter(command);
        List<EnterpriseId> found =
                found(actor, filter).stream().map(EnterpriseQueries.Line::id).toList();
        if (found.isEmpty()) {
            throw ActivitiesError.NOBODY_FOUND.refused();
        }
        Invitation invitation = new Invitation(
                new InvitationId(Identifiers.next(clock)), id, filter, actor.id(), clock.instant(), found.size());
        List<EnterpriseId> fresh = invitations.add(invitation, found);
        auditTrail.record(AuditEvent.done(actor, "activities.invite", "activity", id)
                .with("found", String.valueOf(found.size()))
                .with("invited", String.valueOf(fresh.size())));
        for (int from = 0; from < fresh.size(); from += TOLD_TOGETHER) {
            events.publish(new ParticipationNews(
                    Identifiers.next(clock),
                    clock.instant(),
                    id,
                    activity.title(),
                    fresh.subList(from, Math.min(fresh.size(), from + TOLD_TOGETHER)),
                    ParticipationNews.What.INVITED,
                    null));
        }
        return fresh.size();
    }

    private List<EnterpriseQueries.Line> found(Actor actor, InvitationFilter filter) {
        EnterpriseFilter wanted = EnterpriseFilter.builder()
                .text(filter.text())
                .unit(filter.unit())
                .division(filter.division())
                .size(filter.size())
                .aboveScale(filter.aboveScale())
                .title(filter.title())
                .on(LocalDate.now(clock))
                .build();
        List<EnterpriseQueries.Line> all = new ArrayList<>();
        String after = null;
        do {
            Page<EnterpriseQueries.Line> page =
                    enterprises.list(actor.scopeFor(EnterpriseRight.READ), wanted, PageRequest.bulk(after, "name"));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private InvitationFilter filter(Command command) {
        ReadFields fields = new ReadFields();
        String text = fields.text("text", command.text(), WORDS);
        String unit = fields.text("unit", command.unit(), WORDS);
        String division = fields.text("division", command.division(), WORDS);
        String title = fields.text("title", command.title(), WORDS);
        String aboveScale = fields.text("aboveScale", command.aboveScale(), WORDS);
        String typedSize = command.size();
        SizeClass size = fields.one(
                        SizeClass.class, "size", typedSize == null ? null : typedSize.toUpperCase(Locale.ROOT))
                .orElse(null);
        if (!division.isEmpty() && !IndustryCode.isWellFormed(division)) {
            fields.wrong(FieldProblem.of("division", "shared.choice"));
        }
        if (!title.isEmpty() && titles.find(title).isEmpty()) {
            fields.wrong(FieldProblem.of("title", "shared.choice"));
        }
        if (!aboveScale.isEmpty() && !aboveScale.equals("true") && !aboveScale.equals("false")) {
            fields.wrong(FieldProblem.of("aboveScale", "shared.choice"));
        }
        if (!unit.isEmpty() && !unit.matches("[0-9A-Za-z-]{1,12}")) {
            fields.wrong(FieldProblem.of("unit", "shared.choice"));
        }
        fields.refuseWrong();
        return new InvitationFilter(
                text.isEmpty() ? null : text,
                unit.isEmpty() ? null : new ReportingUnitId(unit),
                division.isEmpty() ? null : new IndustryCode(division).division(),
                size,
                aboveScale.isEmpty() ? null : Boolean.valueOf(aboveScale),
                title.isEmpty() ? null : title);
    }
}
