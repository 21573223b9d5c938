package org.zhuqi.documents.imports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.ImportsRight;
import org.zhuqi.documents.imports.usecase.ImportQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcImportQueries implements ImportQueries {
    private final JdbcClient jdbc;

    @Override
    public Page<Line> list(Scope scope, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ImportsRight.IMPORT)).whereUnit("unit_id");
        Map<String, Object> params = new HashMap<>(within.params());
        int total = Keyset.total(jdbc, page, "from data_import where " + within.sql(), params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        String beyond = "";
        if (after != null) {
            beyond = " and (created_at, id) < (:afterTime, :afterId)";
            params.put("afterTime", OffsetDateTime.parse(String.valueOf(after.getFirst())));
            params.put("afterId", UUID.fromString(String.valueOf(after.getLast())));
        }
        List<Line> lines = jdbc.sql(
                        """
                        select id, kind, unit_id, by_name, file_name, row_count, status, fresh, changed, unchanged, bad,
                            created_at
                        from data_import where\s""" + within.sql() + beyond + " order by created_at desc, id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(
                lines, page, line -> Keyset.cursor(line.createdAt(), line.id().value()), total);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                new ReportingUnitId(row.getString("unit_id")),
                row.getString("by_name"),
                row.getString("file_name"),
                row.getInt("row_count"),
                ImportStatus.valueOf(row.getString("status")),
                JdbcImports.tally(row),
                row.getTimestamp("created_at").toInstant());
    }
}
