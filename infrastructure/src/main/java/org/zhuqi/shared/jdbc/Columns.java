package org.zhuqi.shared.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/** Values as the tables of every room hold them: texts in three columns, lists as arrays, moments with their zone. */
public final class Columns {
    private Columns() {}

    public static LocalText text(ResultSet row, String name) throws SQLException {
        return new LocalText(row.getString(name + "_zh"), row.getString(name + "_ko"), row.getString(name + "_en"));
    }

    public static @Nullable LocalText textOrNull(ResultSet row, String name) throws SQLException {
        return row.getString(name + "_zh") == null ? null : text(row, name);
    }

    public static void put(Map<String, @Nullable Object> params, String name, @Nullable LocalText text) {
        params.put(name + "Zh", text == null ? null : text.zh());
        params.put(name + "Ko", text == null ? null : text.ko());
        params.put(name + "En", text == null ? null : text.en());
    }

    public static List<String> list(ResultSet row, String name) throws SQLException {
        return List.of((String[]) row.getArray(name).getArray());
    }

    public static Instant moment(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant momentOrNull(ResultSet row, String name) throws SQLException {
        OffsetDateTime at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
