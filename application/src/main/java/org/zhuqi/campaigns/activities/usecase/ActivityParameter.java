package org.zhuqi.campaigns.activities.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.usecase.CampaignParameter;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.measures.Span;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;

/** What figures of this room may be asked with: one activity, or those of one campaign, and the first day that counts. */
@Service
@RequiredArgsConstructor
class ActivityParameter {
    private static final String NAME = "activity";
    private static final int MOST = 50;
    private final Activities activities;
    private final ActivityQueries queries;
    private final CampaignParameter campaign;

    List<Parameter> parameters() {
        return List.of(
                campaign.optional(),
                Parameter.optional(Span.FROM),
                Parameter.optional(NAME).called(this::names));
    }

    ParticipationQueries.Asked of(MeasureQuery query) {
        return new ParticipationQueries.Asked(
                query.asOf(),
                Span.from(query),
                query.unit(),
                campaign.of(query).map(Campaign::id).orElse(null),
                query.parameter(NAME)
                        .filter(text -> !text.isBlank())
                        .map(this::found)
                        .orElse(null));
    }

    private ActivityId found(String text) {
        try {
            ActivityId id = ActivityId.of(text.strip());
            return activities.find(id).orElseThrow(() -> unknown(text)).id();
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    private static RuntimeException unknown(String text) {
        return MeasuresError.BAD_QUESTION.refused(List.of(FieldProblem.of(NAME, "activities.unknown-activity", text)));
    }

    private Map<String, LocalText> names() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        queries.announced(
                        Actor.system().scopeFor(ActivitiesRight.OPEN),
                        ActivityQueries.Filter.ALL,
                        PageRequest.first(MOST))
                .items()
                .forEach(line -> names.put(line.id().toString(), line.title()));
        return names;
    }
}
