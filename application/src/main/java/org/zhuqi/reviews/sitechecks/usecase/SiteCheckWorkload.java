package org.zhuqi.reviews.sitechecks.usecase;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.Workload;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteChecksError;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/**
 * The checks on sites to which an officer was appointed pass to another when the officer leaves. What was written stays; what
 * was signed is signed anew, since a signature is of both.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class SiteCheckWorkload implements Workload {
    private final SiteRoom room;
    private final SiteChecks checks;
    private final AccountDirectory accounts;
    private final AuditTrail auditTrail;
    private final Clock clock;

    @Override
    public String id() {
        return "reviews.site-checks";
    }

    @Override
    @Transactional(readOnly = true)
    public long heldBy(UserId person) {
        return held(person).size();
    }

    /** Checks of matters that went on or were handed in anew wait for nobody. */
    private List<SiteRoom.Opened> held(UserId person) {
        return checks.unfinishedOf(person).stream()
                .flatMap(check -> room.here(check).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Doer> doers(UserId person) {
        return held(person).isEmpty() ? Set.of() : Set.of(new Doer(Role.PREFECTURE_OFFICER, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> barredFrom(UserId to, UserId from) {
        return held(from).stream()
                .filter(opened -> !mayTake(to, from, opened))
                .map(opened -> opened.file().subject().title())
                .toList();
    }

    /** Two officers are two people. */
    private boolean mayTake(UserId person, UserId from, SiteRoom.Opened opened) {
        SiteCheck check = opened.check();
        UserId other = (check.first().id().equals(from) ? check.second() : check.first()).id();
        return !person.equals(other) && room.mayCheck(person, opened.file());
    }

    /** No check goes without two officers: what the successor may not check goes to a colleague who may and has least. */
    @Override
    public void handOver(Actor actor, UserId from, UserId to) {
        if (!actor.scopeFor(ReviewsRight.HAND_OVER).coversPerson(from)) {
            throw SharedError.NOT_FOUND.refused();
        }
        for (SiteRoom.Opened found : held(from)) {
            if (!accounts.prefectureOfficers().contains(to)) {
                throw AccountError.NOT_A_COLLEAGUE.refused();
            }
            Review file = room.held(found.file().id());
            SiteRoom.Opened opened = new SiteRoom.Opened(found.check(), file);
            UserId goes = mayTake(to, from, opened) ? to : another(from, to, opened);
            SiteCheck passed = passed(opened.check(), from, goes);
            checks.save(passed);
            auditTrail.record(AuditEvent.done(actor, "reviews.appoint-site-officers", SiteRoom.KIND, passed.id())
                    .with("review", file.id().toString())
                    .with("first", passed.first().id().toString())
                    .with("second", passed.second().id().toString()));
            room.tell(goes, "reviews.news.site.appointed", opened, Identifiers.next(clock));
        }
    }

    private UserId another(UserId from, UserId to, SiteRoom.Opened opened) {
        return accounts.prefectureOfficers().stream()
                .filter(person -> !person.equals(from) && mayTake(person, from, opened))
                .min(Comparator.comparingInt((UserId person) -> held(person).size())
                        .thenComparing(UserId::toString))
                .orElseThrow(() -> SiteChecksError.MAY_NOT_CHECK.refused(name(to)));
    }

    private SiteCheck passed(SiteCheck check, UserId from, UserId to) {
        SiteCheck.Officer goes = new SiteCheck.Officer(to, name(to));
        return check.first().id().equals(from) ? check.by(goes, check.second()) : check.by(check.first(), goes);
    }

    private String name(UserId person) {
        return accounts.find(person).map(account -> account.name().zh()).orElse(person.toString());
    }
}
