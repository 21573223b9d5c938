package org.zhuqi.campaigns.activities.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.activities.ActivitiesError;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Badge;
import org.zhuqi.campaigns.activities.EntryChange;
import org.zhuqi.campaigns.activities.Needs;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcParticipations implements Participations {
    private static final String ALL = "select * from activity_participation where ";
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public Optional<Participation> find(ParticipationId id) {
        return one("id = ?", id.value());
    }

    @Override
    public Optional<Participation> lock(ParticipationId id) {
        return one("id = ? for update", id.value());
    }

    @Override
    public Optional<Participation> of(ActivityId activity, EnterpriseId enterprise) {
        return one("activity_id = ? and enterprise_id = ?", activity.value(), enterprise.value());
    }

    @Override
    public Optional<Participation> findByToken(String token) {
        return one("token = ?", token);
    }

    @Override
    public Optional<Participation> findByCode(ActivityId activity, String code) {
        return one("activity_id = ? and code = ?", activity.value(), code);
    }

    private Optional<Participation> one(String wanted, Object... params) {
        return jdbc.sql(ALL + wanted)
                .params(params)
                .query((row, number) -> participation(row))
                .optional();
    }

    @Override
    public int placesTaken(ActivityId activity) {
        return jdbc.sql("select count(*) from activity_participation where activity_id = ? and status = 'REGISTERED'")
                .param(activity.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public int peopleExpected(ActivityId activity) {
        return jdbc.sql("""
                        select coalesce(sum(cardinality(persons)), 0) from activity_participation
                        where activity_id = ? and status = 'REGISTERED'""").param(activity.value()).query(Integer.class).single();
    }

    @Override
    public void keep(EntryChange change) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("part", change.part().value());
        params.put("at", Columns.at(change.at()));
        params.put("changedBy", change.by().value());
        params.put("byName", change.byName());
        put(params, change.before());
        jdbc.sql("""
                insert into activity_participation_change (participation_id, number, at, by_user, by_name, registered_by,
                    persons, contact, phone, booth_wished, amount, products, posts, heads)
                values (:part, (select count(*) + 1 from activity_participation_change where participation_id = :part),
                    :at, :changedBy, :byName, :by, :persons, :contact, :phone, :wished, :amount, :products, :posts, :heads)
                """).params(params).update();
    }

    @Override
    public List<EntryChange> changes(ParticipationId id) {
        return jdbc.sql("select * from activity_participation_change where participation_id = ? order by number")
                .param(id.value())
                .query((row, number) -> new EntryChange(
                        id,
                        Columns.moment(row, "at"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        entry(row)))
                .list();
    }

    @Override
    public Set<String> boothsTaken(ActivityId activity) {
        return Set.copyOf(
                jdbc.sql("select booth from activity_participation where activity_id = ? and booth is not null")
                        .param(activity.value())
                        .query(String.class)
                        .list());
    }

    @Override
    public List<EnterpriseId> expecting(ActivityId activity) {
        return jdbc
                .sql("select enterprise_id from activity_participation where activity_id = ? and status <> 'WITHDRAWN'")
                .param(activity.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(EnterpriseId::new)
                .toList();
    }

    @Override
    public List<Participation> waiting(ActivityId activity, int most) {
        return jdbc.sql(ALL + "activity_id = ? and status = 'WAITING' order by since, id limit ?")
                .params(activity.value(), most)
                .query((row, number) -> participation(row))
                .list();
    }

    @Override
    public void add(Participation participation) {
        int added = jdbc.sql("""
                insert into activity_participation (id, activity_id, enterprise_id, unit_id, status, since, registered_by,
                    persons, contact, phone, booth_wished, amount, products, posts, heads, token, code, booth, arrived_at,
                    arrived_on, arrived_by, badge_printed_at, version)
                values (:id, :activity, :enterprise, :unit, :status, :since, :by, :persons, :contact, :phone, :wished,
                    :amount, :products, :posts, :heads, :token, :code, :booth, :arrivedAt, :arrivedOn, :arrivedBy,
                    :printed, :version)
                on conflict on constraint activity_enterprise_once do nothing
                """).params(params(participation)).update();
        if (added == 0) {
            throw ActivitiesError.REGISTERED_ALREADY.refused();
        }
    }

    @Override
    public void save(Participation participation) {
        int saved;
        try {
            saved = jdbc.sql("""
                    update activity_participation set status = :status, since = :since, registered_by = :by,
                        persons = :persons, contact = :contact, phone = :phone, booth_wished = :wished, amount = :amount,
                        products = :products, posts = :posts, heads = :heads, booth = :booth, arrived_at = :arrivedAt,
                        arrived_on = :arrivedOn, arrived_by = :arrivedBy, badge_printed_at = :printed,
                        version = :version + 1
                    where id = :id and version = :version
                    """).params(params(participation)).update();
        } catch (DuplicateKeyException e) {
            throw ActivitiesError.BOOTH_TAKEN.refused(String.valueOf(participation.booth()));
        }
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private Map<String, @Nullable Object> params(Participation part) {
        Participation.Arrival arrival = part.arrival();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", part.id().value());
        params.put("activity", part.activity().value());
        params.put("enterprise", part.enterprise().value());
        params.put("unit", part.unit().value());
        params.put("status", part.status().name());
        params.put("since", Columns.at(part.since()));
        put(params, part.entry());
        params.put("token", part.badge().token());
        params.put("code", part.badge().code());
        params.put("booth", part.booth());
        params.put("arrivedAt", arrival == null ? null : Columns.at(arrival.at()));
        params.put(
                "arrivedOn",
                arrival == null ? null : arrival.at().atZone(clock.getZone()).toLocalDate());
        params.put("arrivedBy", arrival == null ? null : arrival.by().value());
        params.put("printed", Columns.at(part.printed()));
        params.put("version", part.version());
        return params;
    }

    private static void put(Map<String, @Nullable Object> params, Participation.Entry entry) {
        Needs needs = entry.needs();
        params.put("by", entry.by().name());
        params.put("persons", entry.persons().toArray(String[]::new));
        params.put("contact", entry.contact());
        params.put("phone", entry.phone());
        params.put("wished", entry.boothWished());
        params.put("amount", ActivityColumns.yuan(needs.amount()));
        params.put("products", needs.products());
        params.put("posts", needs.posts());
        params.put("heads", needs.heads());
    }

    private static Participation.Entry entry(ResultSet row) throws SQLException {
        return new Participation.Entry(
                RegisteredBy.valueOf(row.getString("registered_by")),
                Columns.list(row, "persons"),
                row.getString("contact"),
                row.getString("phone"),
                row.getBoolean("booth_wished"),
                ActivityColumns.needs(row));
    }

    private static Participation participation(ResultSet row) throws SQLException {
        Instant arrived = Columns.momentOrNull(row, "arrived_at");
        return new Participation(
                new ParticipationId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new ReportingUnitId(row.getString("unit_id")),
                ParticipationStatus.valueOf(row.getString("status")),
                Columns.moment(row, "since"),
                entry(row),
                new Badge(row.getString("token"), row.getString("code")),
                row.getString("booth"),
                arrived == null
                        ? null
                        : new Participation.Arrival(arrived, new UserId(row.getObject("arrived_by", UUID.class))),
                Columns.momentOrNull(row, "badge_printed_at"),
                row.getLong("version"));
    }
}
