package org.zhuqi.campaigns.reports.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.reports.usecase.ShowCampaignFigures;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Exportable;

/** What figures are wanted, as the address writes it; empty means all. */
record FigureSearch(
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable ReportingUnitId unit,
        @Nullable ReportingUnitId handler,
        @Nullable String category) {
    static FigureSearch of(Map<String, String> address) {
        Map<String, String> typed = new HashMap<>(address);
        typed.values().removeIf(String::isBlank);
        return new FigureSearch(
                Exportable.read(typed, "asOf", Days::read),
                Exportable.read(typed, "from", Days::read),
                Exportable.read(typed, "unit", ReportingUnitId::new),
                Exportable.read(typed, "handler", ReportingUnitId::new),
                typed.get("category"));
    }

    ShowCampaignFigures.Command command() {
        return new ShowCampaignFigures.Command(asOf, from, unit, handler, category);
    }
}
