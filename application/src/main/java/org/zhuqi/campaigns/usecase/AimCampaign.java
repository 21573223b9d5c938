package org.zhuqi.campaigns.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Adds goals to a drafted campaign and takes them off; each is measured by a figure that can be asked at once. */
@Service
@Transactional
@RequiredArgsConstructor
public class AimCampaign {
    private static final int TITLE = 200;
    private static final int CODE = 20;
    private final Campaigns campaigns;
    private final CampaignFigures figures;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param indicator id of a measure
     * @param parameters of the measure, {@code name=value} on each line
     */
    public record Command(
            @Nullable String code,
            @Nullable String pillar,
            @Nullable String titleZh,
            @Nullable String titleKo,
            @Nullable String titleEn,
            @Nullable String indicator,
            @Nullable String parameters,
            @Nullable String baseline,
            @Nullable String target) {}

    public void add(Actor actor, CampaignId id, Command command) {
        Campaign campaign = found(actor, id);
        Goal goal = goal(command);
        List<Goal> goals = new ArrayList<>(campaign.goals());
        goals.add(goal);
        campaigns.save(campaign.aimedAt(goals));
        auditTrail.record(AuditEvent.done(actor, "campaigns.add-goal", "campaign", id)
                .with(Map.of("goal", goal.code(), "indicator", goal.indicator())));
    }

    public void remove(Actor actor, CampaignId id, String code) {
        Campaign campaign = found(actor, id);
        campaign.goal(code).orElseThrow(SharedError.NOT_FOUND::refused);
        campaigns.save(campaign.aimedAt(campaign.goals().stream()
                .filter(goal -> !goal.code().equals(code))
                .toList()));
        auditTrail.record(
                AuditEvent.done(actor, "campaigns.remove-goal", "campaign", id).with("goal", code));
    }

    private Campaign found(Actor actor, CampaignId id) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        return campaigns.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private Goal goal(Command command) {
        ReadFields fields = new ReadFields();
        String code = fields.required("code", command.code(), CODE);
        Pillar pillar =
                fields.requiredOne(Pillar.class, "pillar", command.pillar()).orElse(Pillar.RELIEF);
        LocalText title = fields.local("title", command.titleZh(), command.titleKo(), command.titleEn(), TITLE);
        String indicator = fields.required("indicator", command.indicator(), TITLE);
        Map<String, String> parameters = parameters(fields, command.parameters());
        BigDecimal baseline = fields.number("baseline", command.baseline()).orElse(null);
        BigDecimal target = fields.requiredNumber("target", command.target()).orElse(BigDecimal.ONE);
        fields.refuseWrong();
        Goal goal = new Goal(code, pillar, title, indicator, parameters, baseline, target);
        try {
            figures.of(goal, LocalDate.now(clock));
        } catch (RefusedException e) {
            // Asked wrongly, or of a measure that nobody knows: told where it was typed.
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("indicator", "campaigns.indicator-unknown", indicator)));
        }
        return goal;
    }

    private static Map<String, String> parameters(ReadFields fields, @Nullable String typed) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String line : fields.lines("parameters", typed, TITLE)) {
            int at = line.indexOf('=');
            if (at < 1) {
                fields.wrong(FieldProblem.of("parameters", "campaigns.parameter-form", line));
            } else {
                parameters.put(
                        line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
        return parameters;
    }
}
