package org.zhuqi.campaigns.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.campaigns.Organisation;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.campaigns.Term;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcCampaigns implements Campaigns {
    private final JdbcClient jdbc;

    @Override
    public Optional<Campaign> find(CampaignId id) {
        List<Goal> goals = jdbc.sql("select * from campaign_goal where campaign_id = ? order by place")
                .param(id.value())
                .query((row, number) -> goal(row))
                .list();
        return jdbc.sql("select * from campaign where id = ?")
                .param(id.value())
                .query((row, number) -> campaign(row, goals))
                .optional();
    }

    @Override
    public Optional<Campaign> ofDay(LocalDate day) {
        return jdbc.sql("""
                select id from campaign where status <> 'DRAFT' and :day between from_day and to_day
                order by status = 'PUBLISHED' desc, from_day desc, id desc limit 1""").param("day", day).query(UUID.class).optional().flatMap(id -> find(new CampaignId(id)));
    }

    @Override
    public void add(Campaign campaign) {
        jdbc.sql("""
                insert into campaign (id, name_zh, name_ko, name_en, slogan_zh, slogan_ko, slogan_en, from_day, to_day,
                    pillars, leading_group, office, contact, status, version)
                values (:id, :nameZh, :nameKo, :nameEn, :sloganZh, :sloganKo, :sloganEn, :from, :to, :pillars, :group,
                    :office, :contact, :status, :version)
                """).params(params(campaign)).update();
        addGoals(campaign);
    }

    @Override
    public void save(Campaign campaign) {
        int saved = jdbc.sql("""
                update campaign set name_zh = :nameZh, name_ko = :nameKo, name_en = :nameEn, slogan_zh = :sloganZh,
                    slogan_ko = :sloganKo, slogan_en = :sloganEn, from_day = :from, to_day = :to, pillars = :pillars,
                    leading_group = :group, office = :office, contact = :contact, status = :status, version = :version + 1
                where id = :id and version = :version
                """).params(params(campaign)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        jdbc.sql("delete from campaign_goal where campaign_id = ?")
                .param(campaign.id().value())
                .update();
        addGoals(campaign);
    }

    private void addGoals(Campaign campaign) {
        int place = 0;
        for (Goal goal : campaign.goals()) {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("campaign", campaign.id().value());
            params.put("place", place++);
            params.put("code", goal.code());
            params.put("pillar", goal.pillar().name());
            Columns.put(params, "title", goal.title());
            params.put("indicator", goal.indicator());
            params.put(
                    "parameters",
                    goal.parameters().entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .sorted()
                            .toArray(String[]::new));
            params.put("baseline", goal.baseline());
            params.put("target", goal.target());
            jdbc.sql("""
                    insert into campaign_goal (campaign_id, place, code, pillar, title_zh, title_ko, title_en, indicator,
                        parameters, baseline, target)
                    values (:campaign, :place, :code, :pillar, :titleZh, :titleKo, :titleEn, :indicator, :parameters,
                        :baseline, :target)
                    """).params(params).update();
        }
    }

    private static Map<String, @Nullable Object> params(Campaign campaign) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", campaign.id().value());
        Columns.put(params, "name", campaign.name());
        Columns.put(params, "slogan", campaign.slogan());
        params.put("from", campaign.term().from());
        params.put("to", campaign.term().to());
        params.put(
                "pillars", campaign.pillarsInOrder().stream().map(Pillar::name).toArray(String[]::new));
        params.put("group", texts(campaign.organisation().leadingGroup()));
        params.put("office", campaign.organisation().office());
        params.put("contact", campaign.organisation().contact());
        params.put("status", campaign.status().name());
        params.put("version", campaign.version());
        return params;
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Campaign campaign(ResultSet row, List<Goal> goals) throws SQLException {
        return new Campaign(
                new CampaignId(row.getObject("id", UUID.class)),
                Columns.text(row, "name"),
                Columns.text(row, "slogan"),
                new Term(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                Columns.list(row, "pillars").stream().map(Pillar::valueOf).collect(Collectors.toSet()),
                new Organisation(Columns.list(row, "leading_group"), row.getString("office"), row.getString("contact")),
                goals,
                CampaignStatus.valueOf(row.getString("status")),
                row.getLong("version"));
    }

    private static Goal goal(ResultSet row) throws SQLException {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : Columns.list(row, "parameters")) {
            int at = each.indexOf('=');
            parameters.put(each.substring(0, at), each.substring(at + 1));
        }
        return new Goal(
                row.getString("code"),
                Pillar.valueOf(row.getString("pillar")),
                Columns.text(row, "title"),
                row.getString("indicator"),
                parameters,
                row.getBigDecimal("baseline"),
                row.getBigDecimal("target"));
    }
}
