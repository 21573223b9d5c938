package org.zhuqi.reviews.panels.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.panels.PanelsError;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** The seat of somebody who judges: a panel on which they do not sit looks as if it were not there. */
@Service
@RequiredArgsConstructor
class OwnSeat {
    private final ExpertAccounts accounts;
    private final Draws draws;
    private final Reviews reviews;

    /** A seat, with its panel held until the transaction ends. */
    record Seat(Draw draw, ExpertId expert) {}

    Seat of(Actor actor, DrawId id) {
        actor.may(PanelsRight.JUDGE).orRefuse();
        ExpertId expert = accounts.expertOf(actor.id()).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        Draw draw = draws.lock(id)
                .filter(found -> found.panel().contains(expert))
                .orElseThrow(() -> SharedError.NOT_FOUND.refused());
        return new Seat(draw, expert);
    }

    /** A file of the panel that is still before it: not passed on, and drawn for by no later panel. */
    Review file(Draw draw, ReviewId id) {
        Review file = reviews.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        boolean latest = draws.latestFor(List.of(id))
                .filter(found -> found.id().equals(draw.id()))
                .isPresent();
        if (!latest || !isAtPanel(file)) {
            throw PanelsError.FILE_GONE_ON.refused();
        }
        return file;
    }

    static boolean isAtPanel(Review file) {
        return file.state() == ReviewState.UNDER_REVIEW && file.currentStage().kind() == StageKind.EXPERT_PANEL;
    }
}
