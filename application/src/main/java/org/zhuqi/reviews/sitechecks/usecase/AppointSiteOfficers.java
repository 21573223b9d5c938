package org.zhuqi.reviews.sitechecks.usecase;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteChecksError;
import org.zhuqi.reviews.sitechecks.SiteChecksRight;
import org.zhuqi.reviews.sitechecks.SiteMatters;
import org.zhuqi.reviews.sitechecks.SiteReport;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.UserId;

/**
 * Says which two officers check a site: the first writes, the second confirms. Others may be named as long as not both have
 * signed, so that a check never waits for somebody who left.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AppointSiteOfficers {
    private final SiteRoom room;
    private final SiteChecks checks;
    private final List<SiteMatters> matters;
    private final AccountDirectory accounts;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public SiteCheck appoint(Actor actor, ReviewId id, @Nullable UserId first, @Nullable UserId second) {
        actor.may(SiteChecksRight.APPOINT).orRefuse();
        Review file = room.held(id);
        SiteCheck.Officer writes = officer(first, file, "first");
        SiteCheck.Officer confirms = officer(second, file, "second");
        SiteCheck before = checks.of(file.id(), file.contentHash()).orElse(null);
        SiteCheck check = before == null ? fresh(file, writes, confirms) : before.by(writes, confirms);
        if (before == null) {
            checks.add(check);
        } else {
            checks.save(check);
        }
        auditTrail.record(AuditEvent.done(actor, "reviews.appoint-site-officers", SiteRoom.KIND, check.id())
                .with("review", file.id().toString())
                .with("first", writes.id().toString())
                .with("second", confirms.id().toString()));
        SiteRoom.Opened opened = new SiteRoom.Opened(check, file);
        Stream.of(writes.id(), confirms.id())
                .filter(officer -> !officer.equals(actor.id()))
                .forEach(officer -> room.tell(officer, "reviews.news.site.appointed", opened, Identifiers.next(clock)));
        return check;
    }

    private SiteCheck.Officer officer(@Nullable UserId person, Review file, String field) {
        if (person == null || !accounts.prefectureOfficers().contains(person)) {
            throw SiteChecksError.NOT_TWO_OFFICERS.refused(List.of(FieldProblem.of(field, "reviews.site-officer")));
        }
        String name = accounts.find(person).map(account -> account.name().zh()).orElse(person.toString());
        if (!room.mayCheck(person, file)) {
            throw SiteChecksError.MAY_NOT_CHECK.refused(name);
        }
        return new SiteCheck.Officer(person, name);
    }

    private SiteCheck fresh(Review file, SiteCheck.Officer first, SiteCheck.Officer second) {
        SubjectRef subject = file.subject();
        SiteMatters.Asked asked = matters.stream()
                .filter(source -> source.knows(subject.kind()))
                .findFirst()
                .map(source -> source.asked(subject))
                .orElseGet(() -> new SiteMatters.Asked(null, List.of()));
        return SiteCheck.builder()
                .id(new SiteCheckId(Identifiers.next(clock)))
                .file(file.id())
                .contentHash(file.contentHash())
                .first(first)
                .second(second)
                .applied(asked.amount())
                .lines(asked.lines())
                .report(SiteReport.EMPTY)
                .state(SiteCheck.State.OPEN)
                .at(clock.instant())
                .build();
    }
}
