package org.zhuqi.campaigns.usecase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.Right;

/** How much of the way to one of its goals a campaign has gone, in percent, for the prefecture as a whole. */
@Service
@RequiredArgsConstructor
class GoalActual implements Measure {
    private static final String GOAL = "goal";
    private static final int PLACES = 6;
    private static final Fraction HUNDRED = Fraction.of(100);
    private final CampaignParameter campaign;
    private final CampaignFigures figures;
    private final Place place;

    @Override
    public String id() {
        return "campaigns.goal-actual";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.PERCENT;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(campaign.required(), Parameter.required(GOAL));
    }

    @Override
    public Right right() {
        return CampaignsRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return percent(query).map(MeasureValue::of).orElse(MeasureValue.UNKNOWN);
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        Campaign asked = campaign.of(query).orElseThrow();
        List<MeasureRecord> only = percent(query).stream()
                .map(percent -> new MeasureRecord(
                        asked.id() + "/" + goal(query).code(),
                        goal(query).title(),
                        "/staff/campaigns/" + asked.id(),
                        place.prefecture(),
                        percent,
                        null))
                .toList();
        return new Page<>(only, null, only.size());
    }

    private Optional<BigDecimal> percent(MeasureQuery query) {
        Goal goal = goal(query);
        return goal.done(figures.of(goal, query.asOf()).actual())
                .map(done -> done.times(HUNDRED).toBigDecimal(PLACES));
    }

    private Goal goal(MeasureQuery query) {
        String code = query.parameter(GOAL).orElse("").strip();
        return campaign.of(query)
                .flatMap(asked -> asked.goal(code))
                .orElseThrow(() -> MeasuresError.BAD_QUESTION.refused(
                        List.of(FieldProblem.of(GOAL, "campaigns.unknown-goal", code))));
    }
}
