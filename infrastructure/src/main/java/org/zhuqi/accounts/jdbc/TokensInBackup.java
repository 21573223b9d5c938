package org.zhuqi.accounts.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.zhuqi.shared.backup.BackupPart;

/**
 * Takes back every token after a restore: one that its owner revoked after the backup would open the door again, and
 * nobody would notice. Programs ask for new ones.
 */
@RequiredArgsConstructor
class TokensInBackup implements BackupPart {
    private final Clock clock;

    @Override
    public String id() {
        return "tokens";
    }

    @Override
    public void loaded(Connection load) throws SQLException {
        try (PreparedStatement revoke =
                load.prepareStatement("update api_token set revoked_at = ? where revoked_at is null")) {
            revoke.setTimestamp(1, Timestamp.from(clock.instant()));
            revoke.executeUpdate();
        }
    }
}
