package org.zhuqi.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.AuditResult;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the trail. */
@Component
@RequiredArgsConstructor
class AuditRows {
    static final String COLUMNS = """
            e.id, e.at, e.actor_id, e.actor_name, e.actor_role, e.actor_unit, e.actor_enterprise, e.address, e.action,
            e.object_kind, e.object_id, e.result, e.details::text as details""";

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JsonMapper json;

    AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new AuditEntry.Who(
                        UserId.of(row.getString("actor_id")),
                        row.getString("actor_name"),
                        Role.valueOf(row.getString("actor_role")),
                        row.getString("actor_unit"),
                        row.getString("actor_enterprise")),
                row.getString("address"),
                row.getString("action"),
                row.getString("object_kind"),
                row.getString("object_id"),
                AuditResult.valueOf(row.getString("result")),
                json.readValue(row.getString("details"), DETAILS));
    }
}
