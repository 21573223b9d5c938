package org.zhuqi.accounts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.accounts.ApiToken;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcApiTokens implements ApiTokens {
    private final JdbcClient jdbc;

    @Override
    public void add(ApiToken token) {
        jdbc.sql("""
                insert into api_token (id, user_id, hash, label, created_at, expires_at, revoked_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(token.id())
                .param(token.user().value())
                .param(token.hash())
                .param(token.label())
                .param(time(token.createdAt()))
                .param(time(token.expiresAt()))
                .param(time(token.revokedAt()))
                .update();
    }

    @Override
    public Optional<ApiToken> find(UUID id) {
        return jdbc.sql("select * from api_token where id = ?")
                .param(id)
                .query(JdbcApiTokens::token)
                .optional();
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return jdbc.sql("select * from api_token where hash = ?")
                .param(hash)
                .query(JdbcApiTokens::token)
                .optional();
    }

    @Override
    public List<ApiToken> validOf(UserId user, Instant now) {
        return jdbc.sql("""
                select * from api_token where user_id = ? and revoked_at is null and expires_at > ?
                order by created_at desc, id desc
                """)
                .param(user.value())
                .param(time(now))
                .query(JdbcApiTokens::token)
                .list();
    }

    @Override
    public void save(ApiToken token) {
        jdbc.sql("update api_token set revoked_at = ? where id = ?")
                .param(time(token.revokedAt()))
                .param(token.id())
                .update();
    }

    @Override
    public void revokeAllOf(UserId user, Instant now) {
        jdbc.sql("update api_token set revoked_at = ? where user_id = ? and revoked_at is null")
                .param(time(now))
                .param(user.value())
                .update();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiToken(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("hash"),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
