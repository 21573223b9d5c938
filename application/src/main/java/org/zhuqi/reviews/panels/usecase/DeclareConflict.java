package org.zhuqi.reviews.panels.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.usecase.LeavePanel;
import org.zhuqi.reviews.panels.Declaration;
import org.zhuqi.reviews.panels.Declarations;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.reviews.panels.Sheets;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;

/**
 * An expert says, knowing only what the files are called, whether there is a conflict with one of them. Without one the files
 * open; with one the expert leaves and the next in the order steps in.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class DeclareConflict {
    private final OwnSeat ownSeat;
    private final Declarations declarations;
    private final Sheets sheets;
    private final LeavePanel leavePanel;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public void declare(Actor actor, DrawId id, boolean conflict, @Nullable String words) {
        OwnSeat.Seat seat = ownSeat.of(actor, id);
        String said = words == null ? "" : words.strip();
        declarations.add(new Declaration(id, seat.expert(), conflict, said, clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "reviews.declare-conflict", "expert-draw", id)
                .with("conflict", String.valueOf(conflict)));
        if (conflict) {
            leavePanel.leave(actor, id, seat.expert(), Expert.Reason.DECLARED, said);
        } else {
            sheets.add(seat.draw().files().stream()
                    .map(file -> Sheet.empty(new SheetId(Identifiers.next(clock)), id, seat.expert(), file))
                    .toList());
        }
    }
}
