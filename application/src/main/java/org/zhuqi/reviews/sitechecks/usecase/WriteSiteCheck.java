package org.zhuqi.reviews.sitechecks.usecase;

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
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteReport;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;

/** The first officer writes what was found on the site, as often as needed; what was signed before is signed no longer. */
@Service
@Transactional
@RequiredArgsConstructor
public class WriteSiteCheck {
    private final SiteRoom room;
    private final SiteChecks checks;
    private final AuditTrail auditTrail;

    /**
     * What is typed.
     *
     * @param lines those that are typed; others stay as they are
     */
    public record Command(
            SiteCheckId check,
            @Nullable LocalDate day,
            @Nullable String place,
            @Nullable String findings,
            List<Line> lines) {}

    /** What was found of one amount. */
    public record Line(
            String key, @Nullable Money checked, @Nullable String remark) {}

    public SiteCheck write(Actor actor, Command command) {
        SiteCheck before = room.open(actor, command.check()).check();
        Map<String, SiteCheck.Typed> typed = new HashMap<>();
        command.lines()
                .forEach(line -> typed.put(line.key(), new SiteCheck.Typed(line.checked(), text(line.remark()))));
        SiteCheck written = before.written(
                actor.id(), new SiteReport(command.day(), text(command.place()), text(command.findings())), typed);
        checks.save(written);
        if (before.state() != SiteCheck.State.OPEN) {
            // What somebody signed is taken back: that is no draft any more.
            auditTrail.record(AuditEvent.done(actor, "reviews.write-site-check", SiteRoom.KIND, before.id())
                    .with("was", before.state().name()));
        }
        return written;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
