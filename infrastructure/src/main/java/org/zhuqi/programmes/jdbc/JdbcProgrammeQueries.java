package org.zhuqi.programmes.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.usecase.ProgrammeQueries;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;

@Repository
@RequiredArgsConstructor
class JdbcProgrammeQueries implements ProgrammeQueries {
    private final JdbcClient jdbc;
    private final ProgrammeJson json;

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        if (!scope.forRight(ProgrammesRight.READ).everything()) {
            return new Page<>(List.of(), null, 0);
        }
        List<String> conditions = new ArrayList<>(List.of("p.status = 'PUBLISHED'"));
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("at", filter.at().atOffset(ZoneOffset.UTC));
        if (filter.state() != null) {
            conditions.add(
                    switch (filter.state()) {
                        case NOT_YET -> "p.opens > :at";
                        case OPEN -> "p.opens <= :at and p.closes > :at";
                        case CLOSED -> "p.closes <= :at";
                    });
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            conditions.add("""
                    lower(normalize(concat_ws(' ', v.title ->> 'zh', v.title ->> 'ko', v.title ->> 'en',
                        v.summary ->> 'zh', v.summary ->> 'ko', v.summary ->> 'en'), NFKC))
                    like '%' || replace(replace(replace(lower(normalize(:text, NFKC)), '\\', '\\\\'), '%', '\\%'), '_', '\\_')
                        || '%'""");
            params.put("text", text.strip());
        }
        String where = " where " + String.join(" and ", conditions);
        String from = " from programme p join programme_version v on v.programme_id = p.id and v.version = p.version";
        int total = Keyset.total(jdbc, page, from + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.YES_NO, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where += " and (p.closes <= :at, p.closes, p.id) > (:afterOver, :afterCloses, :afterId)";
            params.put("afterOver", Boolean.valueOf(after.get(0)));
            params.put("afterCloses", OffsetDateTime.parse(String.valueOf(after.get(1))));
            params.put("afterId", UUID.fromString(String.valueOf(after.get(2))));
        }
        List<Line> lines = jdbc.sql("select p.id, p.code, p.opens, p.closes, p.version, v.title, v.summary, v.budget"
                        + from + where + " order by p.closes <= :at, p.closes, p.id" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> {
                    Window window = new Window(
                            row.getObject("opens", OffsetDateTime.class).toInstant(),
                            row.getObject("closes", OffsetDateTime.class).toInstant());
                    return new Line(
                            new ProgrammeId(row.getObject("id", UUID.class)),
                            row.getString("code"),
                            json.text(row.getString("title")),
                            json.text(row.getString("summary")),
                            window,
                            window.at(filter.at()),
                            row.getBigDecimal("budget") == null ? null : new Money(row.getBigDecimal("budget")),
                            row.getInt("version"));
                })
                .list();
        return Keyset.page(
                lines,
                page,
                line -> Keyset.cursor(
                        line.state() == Window.State.CLOSED,
                        line.window().closes().atOffset(ZoneOffset.UTC),
                        line.id()),
                total);
    }
}
