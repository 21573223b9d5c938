package org.zhuqi.reviews.panels.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.panels.PanelResult;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.reviews.panels.ScoringSettings;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.reviews.panels.Sheets;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/**
 * An expert scores a file: a draft as often as they like, then locked for good. When the last one of the panel locks, it shows
 * whose score lies far off; they say why.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ScoreFile {
    private static final String KIND = "score-sheet";

    private final OwnSeat ownSeat;
    private final Sheets sheets;
    private final ScoringSettings settings;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** A sheet of one's own, its panel and its file. */
    private record Opened(Sheet sheet, OwnSeat.Seat seat, Review file) {}

    /** Keeps the draft as it is typed so far. */
    public void save(Actor actor, SheetId id, Map<String, BigDecimal> points, @Nullable String comment) {
        Opened opened = open(actor, id);
        sheets.save(opened.sheet()
                .filled(opened.file().currentStage().scoring(), points, comment == null ? "" : comment.strip()));
    }

    /** Keeps what is typed and locks it. */
    public void lock(Actor actor, SheetId id, Map<String, BigDecimal> points, @Nullable String comment) {
        Opened opened = open(actor, id);
        var criteria = opened.file().currentStage().scoring();
        Sheet locked = opened.sheet()
                .filled(criteria, points, comment == null ? "" : comment.strip())
                .locked(criteria, opened.file().contentHash(), clock.instant());
        sheets.save(locked);
        auditTrail.record(AuditEvent.done(actor, "reviews.lock-scores", KIND, id)
                .with(Map.of(
                        "review",
                        locked.file().toString(),
                        "contentHash",
                        opened.file().contentHash())));
        compare(opened);
    }

    /** All have locked: whose score lies too far off. */
    private void compare(Opened opened) {
        List<Sheet> given = sheets.ofFile(opened.sheet().draw(), opened.sheet().file());
        Optional<PanelResult> result =
                PanelResult.of(given, opened.seat().draw().panel().size(), settings);
        result.ifPresent(known -> given.stream()
                .filter(sheet -> sheet.deviates() != known.deviating().contains(sheet.id()))
                .forEach(sheet -> sheets.save(sheet.deviating(known.deviating().contains(sheet.id())))));
    }

    /** Says why a score lies far off the others. */
    public void explain(Actor actor, SheetId id, @Nullable String reason) {
        Opened opened = open(actor, id);
        sheets.save(opened.sheet().explained(reason == null ? "" : reason.strip()));
        auditTrail.record(AuditEvent.done(actor, "reviews.explain-score", KIND, id));
    }

    private Opened open(Actor actor, SheetId id) {
        actor.may(PanelsRight.JUDGE).orRefuse();
        // Which panel it is, then the panel held, then the sheet as it is now.
        Sheet found = sheets.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        OwnSeat.Seat seat = ownSeat.of(actor, found.draw());
        if (!found.expert().equals(seat.expert())) {
            throw SharedError.NOT_FOUND.refused();
        }
        Review file = ownSeat.file(seat.draw(), found.file());
        return new Opened(sheets.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused()), seat, file);
    }
}
