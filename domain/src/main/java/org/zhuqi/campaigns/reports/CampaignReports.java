package org.zhuqi.campaigns.reports;

import java.util.Optional;
import org.zhuqi.shared.Port;

/** The monthly reports of campaigns. */
@Port
public interface CampaignReports {
    Optional<CampaignReport> find(ReportId id);

    /** The report that was begun to correct this one, whether issued or not. */
    Optional<CampaignReport> correctionOf(ReportId id);

    /** Refuses with ALREADY_THERE when the campaign has one of the month and edition. */
    void add(CampaignReport report);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. One that is issued cannot be saved again. */
    void save(CampaignReport report);
}
