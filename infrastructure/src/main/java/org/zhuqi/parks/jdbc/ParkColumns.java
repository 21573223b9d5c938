package org.zhuqi.parks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.zhuqi.parks.ParksError;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.SharedError;

/** Values as the tables of this room hold them. */
final class ParkColumns {
    private ParkColumns() {}

    static @Nullable Approximate figure(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Approximate.parse(text);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static LocalDate dayThere(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }

    static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> reading) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : reading.apply(id);
    }

    static void changed(int rows) {
        if (rows == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    /** Says in the room's words which of the tables' rules was broken. */
    static RuntimeException refusal(DataIntegrityViolationException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("tenancy_one_at_a_time")) {
            return ParksError.SPACE_TAKEN.refused();
        }
        return message.contains("park_project") ? ParksError.NO_SUCH_PROJECT.refused() : e;
    }
}
