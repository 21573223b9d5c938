package org.zhuqi.reviews.panels.usecase;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.StageGate;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.panels.PanelResult;
import org.zhuqi.reviews.panels.PanelsError;
import org.zhuqi.reviews.panels.ScoringSettings;
import org.zhuqi.reviews.panels.Sheets;
import org.zhuqi.shared.Access;

/** What panels came to. A file for which a panel was drawn is not passed on before its score is final. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FinalScores implements StageGate {
    private final Draws draws;
    private final Sheets sheets;
    private final ScoringSettings settings;

    /** The final scores of the matters that answer to a call; those without one are left out. */
    public Map<UUID, BigDecimal> ofCall(String subjectKind, UUID call) {
        Map<UUID, BigDecimal> scores = new HashMap<>();
        for (Sheets.OfCall matter : sheets.ofCall(subjectKind, call)) {
            PanelResult.of(matter.sheets(), matter.seats(), settings)
                    .map(PanelResult::score)
                    .ifPresent(score -> scores.put(matter.subject(), score));
        }
        return scores;
    }

    /** What the sheets of a panel come to, for pages. */
    public Optional<PanelResult> of(PanelQueries.Progress progress) {
        return PanelResult.of(progress.sheets(), progress.seats(), settings);
    }

    @Override
    public Access mayPass(Review review) {
        if (review.currentStage().kind() != StageKind.EXPERT_PANEL) {
            return Access.ALLOWED;
        }
        Optional<Draw> draw = draws.latestFor(List.of(review.id()));
        boolean open = draw.isPresent()
                && PanelResult.of(
                                sheets.ofFile(draw.get().id(), review.id()),
                                draw.get().panel().size(),
                                settings)
                        .map(PanelResult::score)
                        .isEmpty();
        return open ? new Access.Denied(PanelsError.PANEL_UNFINISHED) : Access.ALLOWED;
    }
}
