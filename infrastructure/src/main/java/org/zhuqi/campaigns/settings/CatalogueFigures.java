package org.zhuqi.campaigns.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.campaigns.usecase.CampaignFigures;
import org.zhuqi.campaigns.usecase.CampaignParameter;
import org.zhuqi.measures.usecase.AskMeasure;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.measures.usecase.Question;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;

/** Asks the catalogue, which is made after the measures and so only looked up when asked. */
@Component
@RequiredArgsConstructor
class CatalogueFigures implements CampaignFigures {
    private final ObjectProvider<AskMeasure> askMeasure;

    @Override
    public GoalFigure of(Goal goal, LocalDate asOf) {
        Figure figure = askMeasure
                .getObject()
                .value(Actor.system(), goal.indicator(), new Question(asOf, null, goal.parameters()));
        return new GoalFigure(figure.measure().unit(), figure.value().value());
    }

    @Override
    public Optional<BigDecimal> ofUnit(
            Actor actor, String measure, ReportingUnitId unit, LocalDate asOf, @Nullable CampaignId campaign) {
        Map<String, String> parameters =
                campaign == null ? Map.of() : Map.of(CampaignParameter.NAME, campaign.toString());
        try {
            return Optional.ofNullable(askMeasure
                    .getObject()
                    .value(actor, measure, new Question(asOf, unit.value(), parameters))
                    .value()
                    .value());
        } catch (RefusedException e) {
            // A unit's own figures are read by the unit, its host and the prefecture.
            return Optional.empty();
        }
    }
}
