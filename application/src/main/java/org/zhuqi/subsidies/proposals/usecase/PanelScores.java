package org.zhuqi.subsidies.proposals.usecase;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.panels.usecase.FinalScores;
import org.zhuqi.subsidies.proposals.ExpertScores;

/** The scores that panels of experts gave the applications of a programme. */
@Service
@RequiredArgsConstructor
class PanelScores implements ExpertScores {
    private static final String KIND = "application";

    private final FinalScores finalScores;

    @Override
    public Map<ApplicationId, BigDecimal> of(ProgrammeId programme) {
        Map<ApplicationId, BigDecimal> scores = new HashMap<>();
        finalScores
                .ofCall(KIND, programme.value())
                .forEach((application, score) -> scores.put(new ApplicationId(application), score));
        return scores;
    }
}
