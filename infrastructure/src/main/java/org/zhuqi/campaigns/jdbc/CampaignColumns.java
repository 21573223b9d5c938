package org.zhuqi.campaigns.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/** Texts in three languages and lists as this room's tables hold them. */
final class CampaignColumns {
    private CampaignColumns() {}

    static LocalText text(ResultSet row, String name) throws SQLException {
        return new LocalText(row.getString(name + "_zh"), row.getString(name + "_ko"), row.getString(name + "_en"));
    }

    static void put(Map<String, @Nullable Object> params, String name, LocalText text) {
        params.put(name + "Zh", text.zh());
        params.put(name + "Ko", text.ko());
        params.put(name + "En", text.en());
    }

    static List<String> list(ResultSet row, String name) throws SQLException {
        Array array = row.getArray(name);
        return List.of((String[]) array.getArray());
    }
}
