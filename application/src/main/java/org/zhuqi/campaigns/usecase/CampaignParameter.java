package org.zhuqi.campaigns.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;

/** What figures of this room may be asked with: one campaign, by its id. */
@Service
@RequiredArgsConstructor
public class CampaignParameter {
    public static final String NAME = "campaign";
    private static final int MOST = 50;
    private final Campaigns campaigns;
    private final CampaignQueries queries;

    /** One may leave it out; a form offers those that are published. */
    public Parameter optional() {
        return Parameter.optional(NAME).called(this::names);
    }

    public Parameter required() {
        return Parameter.required(NAME).called(this::names);
    }

    /** The campaign that was asked for; refuses one that nobody knows. */
    public Optional<Campaign> of(MeasureQuery query) {
        return query.parameter(NAME).filter(text -> !text.isBlank()).map(this::found);
    }

    private Campaign found(String text) {
        try {
            return campaigns.find(CampaignId.of(text.strip())).orElseThrow(() -> unknown(text));
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    private static RuntimeException unknown(String text) {
        return MeasuresError.BAD_QUESTION.refused(List.of(FieldProblem.of(NAME, "campaigns.unknown-campaign", text)));
    }

    private Map<String, LocalText> names() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        queries.list(Actor.system().scopeFor(CampaignsRight.READ), null, PageRequest.first(MOST))
                .items()
                .forEach(line -> names.put(line.id().toString(), line.name()));
        return names;
    }
}
