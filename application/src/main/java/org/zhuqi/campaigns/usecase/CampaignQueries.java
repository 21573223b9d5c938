package org.zhuqi.campaigns.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Lists of campaigns. */
@Port
public interface CampaignQueries {
    /** One campaign in a list. */
    record Line(
            CampaignId id,
            LocalText name,
            LocalText slogan,
            LocalDate from,
            LocalDate to,
            CampaignStatus status,
            int goals,
            int tasks) {}

    /** What everybody may know of, within {@code CampaignsRight.OPEN}: published and closed ones, the newest first. */
    Page<Line> announced(Scope scope, @Nullable CampaignStatus status, PageRequest page);

    /** Published and closed ones within {@code CampaignsRight.READ}, the newest first. */
    Page<Line> list(Scope scope, @Nullable CampaignStatus status, PageRequest page);

    /** Those that nobody but the bureau sees yet, within {@code CampaignsRight.EDIT}, the newest first, at most 50. */
    List<Line> drafts(Scope scope);
}
