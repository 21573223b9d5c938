package org.zhuqi.projects.web;

import java.util.Map;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries;
import org.zhuqi.shared.ReportingUnitId;

/** What narrows the list of resumptions, read the same way by page, API and export. */
final class ResumptionSearch {
    private ResumptionSearch() {}

    static ResumptionQueries.Filter filter(Map<String, String> address) {
        return new ResumptionQueries.Filter(
                ProjectSearch.read(address, "unit", ReportingUnitId::new),
                ProjectSearch.read(address, "keyLevel", KeyLevel::valueOf),
                ProjectSearch.read(address, "leader", String::strip),
                ProjectSearch.read(address, "state", ResumptionQueries.State::valueOf));
    }
}
