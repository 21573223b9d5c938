package org.zhuqi.campaigns.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Campaigns as a file. */
@Component
@RequiredArgsConstructor
class ExportedCampaigns implements Exportable {
    private final CampaignQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "campaigns";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(CampaignsRight.READ);
        CampaignStatus status = Exportable.read(filter, "status", CampaignStatus::valueOf);
        return new Table<CampaignQueries.Line>(
                List.of(
                        new Column<>("campaigns.name", line -> Cell.of(texts.of(line.name()))),
                        new Column<>("campaigns.slogan", line -> Cell.of(texts.of(line.slogan()))),
                        new Column<>("campaigns.from", line -> Cell.of(line.from())),
                        new Column<>("campaigns.to", line -> Cell.of(line.to())),
                        new Column<>(
                                "campaigns.status",
                                line -> Cell.of(texts.message("campaigns.status." + line.status()))),
                        new Column<>("campaigns.goals", line -> Cell.of(line.goals())),
                        new Column<>("campaigns.tasks", line -> Cell.of(line.tasks()))),
                page -> queries.list(scope, status, page));
    }
}
