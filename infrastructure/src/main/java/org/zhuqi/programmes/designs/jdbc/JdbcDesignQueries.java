package org.zhuqi.programmes.designs.jdbc;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.designs.usecase.DesignQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;

@Repository
@RequiredArgsConstructor
class JdbcDesignQueries implements DesignQueries {
    /** Calls with a working copy of their own, and those that nobody has opened in the designer yet. */
    private static final String FROM = """
             from (
                select coalesce(d.id, p.id) as id, coalesce(d.code, p.code) as code,
                    coalesce(d.title_zh, v.title ->> 'zh') as title_zh, coalesce(d.title_ko, v.title ->> 'ko') as title_ko,
                    coalesce(d.title_en, v.title ->> 'en') as title_en, coalesce(p.status, d.status) as status,
                    p.opens, p.closes, coalesce(d.published, p.version) as published, d.changed_at, d.changed_by_name
                from programme_design d
                full join programme p on p.id = d.id
                left join programme_version v on v.programme_id = p.id and v.version = p.version
            ) as call
            """;

    private final JdbcClient jdbc;

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        if (!scope.forRight(ProgrammesRight.READ_DESIGN).everything()) {
            return new Page<>(List.of(), null, 0);
        }
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, @Nullable Object> params = new HashMap<>();
        if (filter.status() != null) {
            conditions.add("status = :status");
            params.put("status", filter.status().name());
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            conditions.add("""
                    position(lower(normalize(:text, NFKC)) in lower(normalize(
                        concat_ws(' ', code, title_zh, title_ko, title_en), NFKC))) > 0""");
            params.put("text", text.strip());
        }
        String where = " where " + String.join(" and ", conditions);
        int total = Keyset.total(jdbc, page, FROM + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            where += " and id < :afterId";
            params.put("afterId", UUID.fromString(String.valueOf(after.get(0))));
        }
        List<Line> lines = jdbc.sql("select *" + FROM + where + " order by id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> {
                    OffsetDateTime opens = row.getObject("opens", OffsetDateTime.class);
                    OffsetDateTime closes = row.getObject("closes", OffsetDateTime.class);
                    OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
                    return new Line(
                            new ProgrammeId(row.getObject("id", UUID.class)),
                            row.getString("code"),
                            new LocalText(
                                    row.getString("title_zh"), row.getString("title_ko"), row.getString("title_en")),
                            ProgrammeStatus.valueOf(row.getString("status")),
                            opens == null || closes == null ? null : new Window(opens.toInstant(), closes.toInstant()),
                            row.getInt("published"),
                            changed == null ? null : changed.toInstant(),
                            row.getString("changed_by_name"));
                })
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.id()), total);
    }
}
