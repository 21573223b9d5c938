package org.zhuqi.notifications.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.NotificationId;
import org.zhuqi.notifications.Notifications;
import org.zhuqi.notifications.NotificationsRight;
import org.zhuqi.notifications.usecase.NotificationQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.LaterWrites;
import org.zhuqi.shared.jdbc.ScopeSql;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcNotifications implements Notifications, NotificationQueries {
    private static final String COLUMNS =
            "select id, user_id, event_id, message_key, args::text as args, href, at, read_at from notification ";

    private final JdbcClient jdbc;
    private final LaterWrites later;
    private final JsonMapper json;

    @Override
    public void add(Notification notification) {
        later.add(
                """
                insert into notification (id, user_id, event_id, message_key, args, href, at, read_at)
                values (:id, :user, :event, :key, :args::jsonb, :href, :at, :readAt)
                on conflict (event_id, user_id) do nothing""",
                new MapSqlParameterSource("id", notification.id().value())
                        .addValue("user", notification.user().value())
                        .addValue("event", notification.eventId())
                        .addValue("key", notification.messageKey())
                        .addValue(
                                "args",
                                json.writeValueAsString(notification.args().stream()
                                        .map(JdbcNotifications::kept)
                                        .toList()))
                        .addValue("href", notification.href())
                        .addValue("at", Timestamp.from(notification.at()))
                        .addValue("readAt", timestamp(notification.readAt())));
    }

    @Override
    public Optional<Notification> find(NotificationId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(this::notification)
                .optional();
    }

    @Override
    public List<Notification> about(UserId user, Collection<UUID> events) {
        return jdbc.sql(COLUMNS + "where user_id = :user and event_id = any(:events) order by at, id")
                .param("user", user.value())
                .param("events", events.toArray(UUID[]::new))
                .query(this::notification)
                .list();
    }

    @Override
    public void save(Notification notification) {
        jdbc.sql("update notification set read_at = :readAt where id = :id")
                .param("readAt", timestamp(notification.readAt()))
                .param("id", notification.id().value())
                .update();
    }

    @Override
    public void readAll(UserId user, Instant at) {
        jdbc.sql("update notification set read_at = :at where user_id = :user and read_at is null")
                .param("at", Timestamp.from(at))
                .param("user", user.value())
                .update();
    }

    @Override
    public Page<Notification> list(Scope scope, boolean unreadOnly, PageRequest page) {
        ScopeSql.Condition own =
                ScopeSql.of(scope.forRight(NotificationsRight.READ)).wherePerson("user_id");
        String where = "where " + own.sql() + (unreadOnly ? " and read_at is null" : "");
        int total = Keyset.total(jdbc, page, "from notification " + where, own.params());
        Map<String, Object> params = new HashMap<>(own.params());
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where += " and (at, id) < (:afterAt, :afterId)";
            params.putAll(position(after));
        }
        List<Notification> found = jdbc.sql(COLUMNS + where + " order by at desc, id desc" + Keyset.limit(page))
                .params(params)
                .query(this::notification)
                .list();
        return Keyset.page(new ArrayList<>(found), page, n -> Keyset.cursor(n.at(), n.id()), total);
    }

    @Override
    public int unread(Scope scope) {
        ScopeSql.Condition own =
                ScopeSql.of(scope.forRight(NotificationsRight.READ)).wherePerson("user_id");
        return jdbc.sql("select count(*) from (select 1 from notification where read_at is null and " + own.sql()
                        + " limit 100) as first_ones")
                .params(own.params())
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> position(List<@Nullable String> after) {
        return Map.of(
                "afterAt",
                Timestamp.from(Instant.parse(String.valueOf(after.get(0)))),
                "afterId",
                UUID.fromString(String.valueOf(after.get(1))));
    }

    /** What is the same in every language is kept as it is, as everything once was. */
    private static Object kept(LocalText arg) {
        return arg.ko() == null && arg.en() == null ? arg.zh() : arg;
    }

    private LocalText arg(JsonNode kept) {
        return kept.isString() ? LocalText.same(kept.stringValue()) : json.treeToValue(kept, LocalText.class);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private Notification notification(ResultSet row, int number) throws SQLException {
        Timestamp readAt = row.getTimestamp("read_at");
        return new Notification(
                NotificationId.of(row.getString("id")),
                UserId.of(row.getString("user_id")),
                UUID.fromString(row.getString("event_id")),
                row.getString("message_key"),
                json.readTree(row.getString("args"))
                        .valueStream()
                        .map(this::arg)
                        .toList(),
                row.getString("href"),
                row.getTimestamp("at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
