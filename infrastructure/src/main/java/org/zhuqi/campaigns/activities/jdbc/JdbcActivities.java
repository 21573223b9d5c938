package org.zhuqi.campaigns.activities.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.Booth;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcActivities implements Activities {
    private final JdbcClient jdbc;

    @Override
    public Optional<Activity> find(ActivityId id) {
        return read(id, "");
    }

    @Override
    public Optional<Activity> lock(ActivityId id) {
        return read(id, " for update");
    }

    private Optional<Activity> read(ActivityId id, String locking) {
        List<Activity> found = jdbc.sql("select * from activity where id = ?" + locking)
                .param(id.value())
                .query((row, number) -> activity(row, List.of()))
                .list();
        // The booths after the lock: who waited for it sees what the other left.
        return found.stream().findFirst().map(activity -> withBooths(activity, booths(id)));
    }

    private List<Booth> booths(ActivityId id) {
        return jdbc.sql("select * from activity_booth where activity_id = ? order by place")
                .param(id.value())
                .query((row, number) -> new Booth(row.getString("number"), row.getBigDecimal("square_metres")))
                .list();
    }

    private static Activity withBooths(Activity activity, List<Booth> booths) {
        Activity.Plan plan = activity.plan();
        return new Activity(
                activity.id(),
                new Activity.Plan(
                        plan.frame(),
                        plan.times(),
                        plan.hosts(),
                        new Activity.Capacity(
                                plan.capacity().places(), plan.capacity().seats(), booths),
                        plan.supports()),
                activity.standing(),
                activity.version());
    }

    @Override
    public void add(Activity activity) {
        jdbc.sql("""
                insert into activity (id, title_zh, title_ko, title_en, kind, campaign_id, place_zh, place_ko, place_en,
                    programme_zh, programme_ko, programme_en, from_at, to_at, opens_at, closes_at, organiser,
                    co_organisers, places, seats, supports, status, announced_at, because, sequence, changed_at, version)
                values (:id, :titleZh, :titleKo, :titleEn, :kind, :campaign, :placeZh, :placeKo, :placeEn, :programmeZh,
                    :programmeKo, :programmeEn, :from, :to, :opens, :closes, :organiser, :coOrganisers, :places,
                    :seats, :supports, :status, :announced, :because, :sequence, :changed, :version)
                """).params(params(activity)).update();
        addBooths(activity);
    }

    @Override
    public void save(Activity activity) {
        int saved = jdbc.sql("""
                update activity set title_zh = :titleZh, title_ko = :titleKo, title_en = :titleEn, kind = :kind,
                    campaign_id = :campaign, place_zh = :placeZh, place_ko = :placeKo, place_en = :placeEn,
                    programme_zh = :programmeZh, programme_ko = :programmeKo, programme_en = :programmeEn,
                    from_at = :from, to_at = :to, opens_at = :opens, closes_at = :closes, organiser = :organiser,
                    co_organisers = :coOrganisers, places = :places, seats = :seats, supports = :supports, status = :status,
                    announced_at = :announced, because = :because, sequence = :sequence, changed_at = :changed,
                    version = :version + 1
                where id = :id and version = :version
                """).params(params(activity)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        jdbc.sql("delete from activity_booth where activity_id = ?")
                .param(activity.id().value())
                .update();
        addBooths(activity);
    }

    private void addBooths(Activity activity) {
        int place = 0;
        for (Booth booth : activity.plan().capacity().booths()) {
            jdbc.sql("insert into activity_booth (activity_id, place, number, square_metres) values (?, ?, ?, ?)")
                    .params(activity.id().value(), place++, booth.number(), booth.squareMetres())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> params(Activity activity) {
        Activity.Plan plan = activity.plan();
        CampaignId campaign = plan.frame().campaign();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", activity.id().value());
        Columns.put(params, "title", plan.frame().title());
        params.put("kind", plan.frame().kind().name());
        params.put("campaign", campaign == null ? null : campaign.value());
        Columns.put(params, "place", plan.frame().place());
        Columns.put(params, "programme", plan.frame().programme());
        params.put("from", Columns.at(plan.times().from()));
        params.put("to", Columns.at(plan.times().to()));
        params.put("opens", Columns.at(plan.times().opens()));
        params.put("closes", Columns.at(plan.times().closes()));
        params.put("organiser", plan.hosts().organiser().value());
        params.put("coOrganisers", plan.hosts().coOrganisers().toArray(String[]::new));
        params.put("places", plan.capacity().places());
        params.put("seats", plan.capacity().seats());
        params.put("supports", plan.supports().stream().sorted().toArray(String[]::new));
        params.put("status", activity.status().name());
        params.put("announced", Columns.at(activity.standing().announcedAt()));
        params.put("because", activity.standing().because());
        params.put("sequence", activity.standing().sequence());
        params.put("changed", Columns.at(activity.standing().changedAt()));
        params.put("version", activity.version());
        return params;
    }

    private static Activity activity(ResultSet row, List<Booth> booths) throws SQLException {
        UUID campaign = row.getObject("campaign_id", UUID.class);
        return new Activity(
                new ActivityId(row.getObject("id", UUID.class)),
                new Activity.Plan(
                        new Activity.Frame(
                                Columns.text(row, "title"),
                                ActivityKind.valueOf(row.getString("kind")),
                                campaign == null ? null : new CampaignId(campaign),
                                Columns.text(row, "place"),
                                Columns.textOrNull(row, "programme")),
                        new Activity.Times(
                                Columns.moment(row, "from_at"),
                                Columns.moment(row, "to_at"),
                                Columns.moment(row, "opens_at"),
                                Columns.moment(row, "closes_at")),
                        new Activity.Hosts(
                                new ReportingUnitId(row.getString("organiser")), Columns.list(row, "co_organisers")),
                        new Activity.Capacity(row.getInt("places"), row.getObject("seats", Integer.class), booths),
                        Set.copyOf(Columns.list(row, "supports"))),
                new Activity.Standing(
                        ActivityStatus.valueOf(row.getString("status")),
                        Columns.momentOrNull(row, "announced_at"),
                        row.getString("because"),
                        row.getInt("sequence"),
                        Columns.moment(row, "changed_at")),
                row.getLong("version"));
    }
}
