package org.zhuqi.campaigns.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** The plan document and what else belongs to a campaign: the bureau attaches until it is closed, all staff reads. */
@Service
@RequiredArgsConstructor
class CampaignAttachments implements AttachmentOwner {
    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);
    private final Campaigns campaigns;

    @Override
    public String kind() {
        return "campaign";
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId)
                .filter(campaign -> campaign.status() != CampaignStatus.DRAFT || actor.has(CampaignsRight.EDIT))
                .map(campaign -> actor.may(CampaignsRight.READ))
                .orElse(NOT_THERE);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return find(ownerId)
                .filter(campaign -> campaign.status() != CampaignStatus.CLOSED)
                .map(campaign -> actor.may(CampaignsRight.EDIT))
                .orElse(NOT_THERE);
    }

    private Optional<Campaign> find(String ownerId) {
        try {
            return campaigns.find(CampaignId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
