package org.zhuqi.reviews.sitechecks.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteCheckSettings;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteMatters;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;

/** The first officer signs the record with its photos, the second confirms exactly that or sends it back. */
@Service
@Transactional
@RequiredArgsConstructor
public class SignSiteCheck {
    private final SiteRoom room;
    private final SiteChecks checks;
    private final List<SiteMatters> matters;
    private final SiteCheckSettings settings;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public SiteCheck sign(Actor actor, SiteCheckId id) {
        SiteRoom.Opened opened = room.open(actor, id);
        SiteCheck check = opened.check();
        SiteCheck signed = check.signed(
                actor.id(),
                amount(opened.file().subject(), check),
                room.photos(check),
                settings,
                LocalDate.now(clock),
                clock.instant());
        keep(actor, "reviews.sign-site-check", signed);
        room.tell(check.second().id(), "reviews.news.site.signed", opened, Identifiers.next(clock));
        return signed;
    }

    /** What the matter comes to with what was found so far; null when nobody can say or something is still open. */
    private @Nullable Money amount(SubjectRef subject, SiteCheck check) {
        Map<String, Money> checked = new HashMap<>();
        check.lines().forEach(line -> {
            Money found = line.checked();
            if (found != null) {
                checked.put(line.key(), found);
            }
        });
        if (checked.size() < check.lines().size()) {
            return null;
        }
        return matters.stream()
                .filter(source -> source.knows(subject.kind()))
                .findFirst()
                .map(source -> source.amount(subject, checked))
                .orElse(null);
    }

    /** @param seen hash of the record the officer looked at */
    public SiteCheck confirm(Actor actor, SiteCheckId id, String seen) {
        SiteRoom.Opened opened = room.open(actor, id);
        SiteCheck check = opened.check();
        SiteCheck confirmed = check.confirmed(actor.id(), seen, room.photos(check), clock.instant());
        keep(actor, "reviews.confirm-site-check", confirmed);
        room.tell(check.first().id(), "reviews.news.site.confirmed", opened, Identifiers.next(clock));
        return confirmed;
    }

    public SiteCheck sendBack(Actor actor, SiteCheckId id, @Nullable String words) {
        SiteRoom.Opened opened = room.open(actor, id);
        SiteCheck check = opened.check();
        SiteCheck open = check.sentBack(actor.id(), words == null ? "" : words.strip());
        checks.save(open);
        auditTrail.record(AuditEvent.done(actor, "reviews.send-back-site-check", SiteRoom.KIND, id));
        room.tell(check.first().id(), "reviews.news.site.sent-back", opened, Identifiers.next(clock));
        return open;
    }

    private void keep(Actor actor, String action, SiteCheck check) {
        checks.save(check);
        SiteCheck.Signature signature = check.confirmed() == null ? check.signed() : check.confirmed();
        auditTrail.record(AuditEvent.done(actor, action, SiteRoom.KIND, check.id())
                .with("record", signature == null ? "" : signature.recordHash())
                .with("counted", String.valueOf(check.counted())));
    }
}
