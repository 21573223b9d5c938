package org.zhuqi.accounts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.accounts.SecondFactor;
import org.zhuqi.accounts.SecondFactors;
import org.zhuqi.accounts.SecretSealer;
import org.zhuqi.accounts.TotpSecret;
import org.zhuqi.shared.UserId;

/** The secret is sealed here and bound to its owner, so that a copied database opens nobody's factor. */
@Repository
@RequiredArgsConstructor
class JdbcSecondFactors implements SecondFactors {
    private final JdbcClient jdbc;
    private final SecretSealer sealer;

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return jdbc.sql("select * from second_factor where user_id = ?")
                .param(user.value())
                .query(this::factor)
                .optional();
    }

    @Override
    public boolean set(UserId user) {
        return jdbc.sql("select exists (select 1 from second_factor where user_id = ? and since is not null)")
                .param(user.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void save(SecondFactor factor) {
        Instant since = factor.since();
        jdbc.sql("""
                insert into second_factor (user_id, secret, since, last_step, recovery)
                values (:user, :secret, :since, :lastStep, :recovery)
                on conflict (user_id) do update set secret = excluded.secret, since = excluded.since,
                    last_step = excluded.last_step, recovery = excluded.recovery
                """)
                .param("user", factor.user().value())
                .param(
                        "secret",
                        sealer.seal(factor.secret().base32(), factor.user().toString()))
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("lastStep", factor.lastStep())
                .param("recovery", String.join("\n", factor.recovery()))
                .update();
    }

    @Override
    public void remove(UserId user) {
        jdbc.sql("delete from second_factor where user_id = ?")
                .param(user.value())
                .update();
    }

    private SecondFactor factor(ResultSet row, int number) throws SQLException {
        UserId user = new UserId(row.getObject("user_id", UUID.class));
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        return new SecondFactor(
                user,
                new TotpSecret(sealer.open(row.getBytes("secret"), user.toString())),
                since == null ? null : since.toInstant(),
                row.getLong("last_step"),
                row.getString("recovery").lines().toList());
    }
}
