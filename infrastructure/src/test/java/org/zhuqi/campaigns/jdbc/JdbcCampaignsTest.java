package org.zhuqi.campaigns.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignFixture;
import org.zhuqi.campaigns.CampaignPlace;
import org.zhuqi.campaigns.CampaignTasks;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.CampaignsContract;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcCampaignsTest extends CampaignsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private final JdbcClient jdbc = DATABASE.jdbc();
    private final JdbcCampaigns campaigns = new JdbcCampaigns(jdbc);
    private final JdbcCampaignTasks tasks = new JdbcCampaignTasks(jdbc);
    private final JdbcCampaignQueries queries = new JdbcCampaignQueries(jdbc);
    private final Actor officer = new Actor(
            new UserId(new UUID(9, 9)), "", Role.PREFECTURE_OFFICER, new ReportingUnitId("222400"), Set.of(), null, "");

    @BeforeEach
    void place() {
        new CampaignPlace(jdbc);
    }

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }

    @Override
    protected CampaignTasks tasks() {
        return tasks;
    }

    @Test
    void a_draft_is_listed_with_drafts_only_and_small_pages_show_every_published_one_once() {
        for (int i = 0; i < 3; i++) {
            Campaign draft = CampaignFixture.draft();
            campaigns.add(draft);
            tasks.add(CampaignFixture.task(draft, 1));
            campaigns.save(draft.published());
        }
        Campaign draft = CampaignFixture.draft();
        campaigns.add(draft);
        assertThat(queries.drafts(officer.scopeFor(CampaignsRight.EDIT)))
                .extracting(CampaignQueries.Line::id)
                .containsExactly(draft.id());
        Page<CampaignQueries.Line> first =
                queries.list(officer.scopeFor(CampaignsRight.READ), null, PageRequest.first(2));
        Page<CampaignQueries.Line> second =
                queries.list(officer.scopeFor(CampaignsRight.READ), null, new PageRequest(first.next(), 2, null));
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items())
                .hasSize(2)
                .extracting(CampaignQueries.Line::tasks)
                .containsOnly(1);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    }
}
