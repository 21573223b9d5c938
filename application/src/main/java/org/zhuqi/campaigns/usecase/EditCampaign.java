package org.zhuqi.campaigns.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.zhuqi.campaigns.Organisation;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.campaigns.Term;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Drafts a campaign and revises its frame: name, slogan, dates, pillars, who leads it. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditCampaign {
    private static final int NAME = 200;
    private static final int TEXT = 2_000;
    private final Campaigns campaigns;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param leadingGroup posts, one on each line
     */
    public record Command(
            @Nullable String nameZh,
            @Nullable String nameKo,
            @Nullable String nameEn,
            @Nullable String sloganZh,
            @Nullable String sloganKo,
            @Nullable String sloganEn,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> pillars,
            @Nullable String leadingGroup,
            @Nullable String office,
            @Nullable String contact) {}

    public CampaignId draft(Actor actor, Command command) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        Campaign campaign = Campaign.drafted(new CampaignId(Identifiers.next(clock)), frame(command));
        campaigns.add(campaign);
        auditTrail.record(AuditEvent.done(actor, "campaigns.draft", "campaign", campaign.id())
                .with("name", campaign.name().zh()));
        return campaign.id();
    }

    public void revise(Actor actor, CampaignId id, Command command) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        Campaign campaign = campaigns.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        campaigns.save(campaign.revised(frame(command)));
        auditTrail.record(AuditEvent.done(actor, "campaigns.revise", "campaign", id));
    }

    private static Campaign.Frame frame(Command command) {
        ReadFields fields = new ReadFields();
        LocalText name = fields.local("name", command.nameZh(), command.nameKo(), command.nameEn(), NAME);
        LocalText slogan = fields.local("slogan", command.sloganZh(), command.sloganKo(), command.sloganEn(), NAME);
        LocalDate from = fields.requiredDay("from", command.from()).orElse(LocalDate.MIN);
        LocalDate to = fields.requiredDay("to", command.to()).orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            fields.wrong(FieldProblem.of("to", "campaigns.ends-before"));
        }
        var pillars = fields.some(Pillar.class, "pillars", command.pillars());
        if (pillars.isEmpty()) {
            fields.wrong(FieldProblem.of("pillars", "shared.missing"));
        }
        List<String> group = fields.lines("leadingGroup", command.leadingGroup(), TEXT);
        String office = fields.text("office", command.office(), NAME);
        String contact = fields.text("contact", command.contact(), TEXT);
        fields.refuseWrong();
        return new Campaign.Frame(name, slogan, new Term(from, to), pillars, new Organisation(group, office, contact));
    }
}
