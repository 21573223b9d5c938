package org.zhuqi.notifications.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.notifications.MailAddress;
import org.zhuqi.notifications.MailWish;
import org.zhuqi.notifications.MailWishes;
import org.zhuqi.notifications.Pace;
import org.zhuqi.notifications.Topic;
import org.zhuqi.shared.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcMailWishes implements MailWishes {
    private static final TypeReference<EnumMap<Topic, Pace>> PACES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public Optional<MailWish> find(UserId user) {
        return jdbc.sql("select * from mail_wish where user_id = ?")
                .param(user.value())
                .query(this::wish)
                .optional();
    }

    @Override
    public void save(MailWish wish) {
        MailWish.Asked asked = wish.asked();
        jdbc.sql("""
                insert into mail_wish (user_id, address, asked_address, asked_secret, asked_at, paces)
                values (:user, :address, :askedAddress, :askedSecret, :askedAt, :paces::jsonb)
                on conflict (user_id) do update set address = excluded.address, asked_address = excluded.asked_address,
                    asked_secret = excluded.asked_secret, asked_at = excluded.asked_at, paces = excluded.paces""")
                .param("user", wish.user().value())
                .param("address", written(wish.address()))
                .param("askedAddress", asked == null ? null : asked.address().value())
                .param("askedSecret", asked == null ? null : asked.secretHash())
                .param("askedAt", asked == null ? null : Timestamp.from(asked.at()))
                .param("paces", json.writeValueAsString(wish.paces()))
                .update();
    }

    private static @Nullable String written(@Nullable MailAddress address) {
        return address == null ? null : address.value();
    }

    private MailWish wish(ResultSet row, int number) throws SQLException {
        String address = row.getString("address");
        String asked = row.getString("asked_address");
        Map<Topic, Pace> paces = json.readValue(row.getString("paces"), PACES);
        return new MailWish(
                new UserId(row.getObject("user_id", UUID.class)),
                address == null ? null : new MailAddress(address),
                asked == null
                        ? null
                        : new MailWish.Asked(
                                new MailAddress(asked),
                                row.getString("asked_secret"),
                                row.getTimestamp("asked_at").toInstant()),
                paces);
    }
}
