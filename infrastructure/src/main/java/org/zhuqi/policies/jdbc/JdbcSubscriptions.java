package org.zhuqi.policies.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.Subscription;
import org.zhuqi.policies.Subscriptions;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcSubscriptions implements Subscriptions {
    private final JdbcClient jdbc;

    @Override
    public Optional<Subscription> find(UserId user) {
        return jdbc.sql("select * from policy_subscription where user_id = ?")
                .param(user.value())
                .query((row, number) -> subscription(row))
                .optional();
    }

    @Override
    public List<Subscription> after(@Nullable UserId user, int most) {
        return jdbc.sql("""
                select * from policy_subscription where :user::uuid is null or user_id > :user::uuid
                order by user_id limit :most
                """)
                .param("user", user == null ? null : user.value())
                .param("most", most)
                .query((row, number) -> subscription(row))
                .list();
    }

    @Override
    public void save(Subscription subscription) {
        Subscription.Wish wish = subscription.wish();
        jdbc.sql("""
                insert into policy_subscription (user_id, levels, kinds, divisions, words, since)
                values (:user, :levels, :kinds, :divisions, :words, :since)
                on conflict (user_id) do update set levels = excluded.levels, kinds = excluded.kinds,
                    divisions = excluded.divisions, words = excluded.words, since = excluded.since
                """)
                .param("user", subscription.user().value())
                .param("levels", PolicyColumns.names(wish.levels()))
                .param("kinds", PolicyColumns.names(wish.kinds()))
                .param("divisions", PolicyColumns.names(wish.divisions()))
                .param("words", wish.words().toArray(String[]::new))
                .param("since", Columns.at(subscription.since()))
                .update();
    }

    @Override
    public void remove(UserId user) {
        jdbc.sql("delete from policy_subscription where user_id = ?")
                .param(user.value())
                .update();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                new UserId(row.getObject("user_id", UUID.class)),
                new Subscription.Wish(
                        Columns.list(row, "levels").stream()
                                .map(PolicyLevel::valueOf)
                                .collect(Collectors.toSet()),
                        Columns.list(row, "kinds").stream()
                                .map(ItemKind::valueOf)
                                .collect(Collectors.toSet()),
                        Columns.list(row, "divisions").stream()
                                .map(IndustryCode::new)
                                .collect(Collectors.toSet()),
                        Columns.list(row, "words")),
                Columns.moment(row, "since"));
    }
}
