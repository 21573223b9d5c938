package org.zhuqi.accounts.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.SecretSealer;
import org.zhuqi.shared.place.FirstStart;

/**
 * After the key of second factors was replaced: seals with the new one at the start what a former key had sealed, so that
 * the former key can be thrown away.
 */
@Component
@Slf4j
class ResealSecondFactors implements FirstStart {
    private final JdbcClient jdbc;
    private final SecretSealer sealer;
    private final String formerKeys;

    ResealSecondFactors(
            JdbcClient jdbc,
            SecretSealer sealer,
            @Value("${zhuqi.accounts.second-factor.former-keys:}") String formerKeys) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.formerKeys = formerKeys;
    }

    private record Row(UUID userId, byte[] secret) {}

    @Override
    public int order() {
        return 32;
    }

    @Override
    public void load() {
        if (formerKeys.isBlank()) {
            return;
        }
        int renewed = 0;
        int unreadable = 0;
        for (Row row : jdbc.sql("select user_id, secret from second_factor")
                .query(Row.class)
                .list()) {
            try {
                renewed += renew(row);
            } catch (IllegalStateException e) {
                unreadable++;
            }
        }
        log.info("second factors sealed with the new key: {}, with neither key: {}", renewed, unreadable);
    }

    /** Somebody who logs in at another program at this moment may have been faster: theirs stays. */
    private int renew(Row row) {
        Optional<byte[]> sealed = sealer.renewed(row.secret(), row.userId().toString());
        return sealed.isEmpty()
                ? 0
                : jdbc.sql("update second_factor set secret = ? where user_id = ? and secret = ?")
                        .params(List.of(sealed.get(), row.userId(), row.secret()))
                        .update();
    }
}
