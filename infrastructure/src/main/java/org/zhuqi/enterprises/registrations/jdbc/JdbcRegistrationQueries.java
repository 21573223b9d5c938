package org.zhuqi.enterprises.registrations.jdbc;

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
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.enterprises.registrations.usecase.RegistrationQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcRegistrationQueries implements RegistrationQueries {
    private static final int MOST = 50;
    /** Waiting ones come first and oldest first: what is decided counts backwards from far behind. */
    private static final String ORDER = """
            case status when 'PENDING' then extract(epoch from submitted_at)::bigint
                else 9000000000 - extract(epoch from submitted_at)::bigint end
            """;

    private final JdbcClient jdbc;

    @Override
    public Page<RegistrationView> list(Scope scope, @Nullable RegistrationStatus status, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(RegistrationRight.READ)).whereUnit("unit_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("status", status == null ? null : status.name());
        String wanted = within.sql() + " and (:status::varchar is null or status = :status) ";
        int total = Keyset.total(jdbc, page, "from registration where " + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.NUMBER, Keyset.Kind.ID);
        params.put("place", after == null ? null : Long.valueOf(String.valueOf(after.getFirst())));
        params.put("id", after == null ? null : UUID.fromString(String.valueOf(after.getLast())));
        List<Placed> rows = jdbc.sql("select *, " + ORDER + " as place from registration where " + wanted
                        + " and (:place::bigint is null or (" + ORDER
                        + ", id) > (:place, :id)) order by place, id" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Placed(view(row), row.getLong("place")))
                .list();
        return Keyset.page(
                        rows,
                        page,
                        placed -> Keyset.cursor(placed.place(), placed.view().id()),
                        total)
                .map(Placed::view);
    }

    private record Placed(RegistrationView view, long place) {}

    @Override
    public List<RegistrationView> waiting(Scope scope) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(RegistrationRight.DECIDE)).whereUnit("unit_id");
        return jdbc.sql("select * from registration where status = 'PENDING' and " + within.sql()
                        + " order by submitted_at limit " + MOST)
                .params(within.params())
                .query((row, number) -> view(row))
                .list();
    }

    private static RegistrationView view(ResultSet row) throws SQLException {
        return new RegistrationView(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getString("credit_code"),
                row.getString("name_zh"),
                row.getString("name_ko"),
                new ReportingUnitId(row.getString("unit_id")),
                RegistrationStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
