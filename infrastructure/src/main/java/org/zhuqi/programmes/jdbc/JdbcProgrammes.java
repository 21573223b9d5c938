package org.zhuqi.programmes.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.Window;

/**
 * Programmes with their versions. What a version says never changes, so it is read and parsed once and kept; window and
 * status are read each time.
 */
@Repository
@RequiredArgsConstructor
class JdbcProgrammes implements Programmes {
    private static final int KEPT = 1_000;
    private static final String COLUMNS = """
            select p.id, p.code, p.status, p.opens, p.closes, v.version, v.title, v.summary, v.form, v.eligibility,
                v.amount, v.materials, v.route, v.budget, v.notice_days, v.receipt_pattern,
                v.particulars
            from programme p join programme_version v on v.programme_id = p.id
            """;
    private static final String STATE = """
            select p.id, p.status, p.opens, p.closes, v.version, v.xmin::text as written_by
            from programme p join programme_version v on v.programme_id = p.id
            """;

    private final JdbcClient jdbc;
    private final ProgrammeRows rows;
    private final ProgrammeJson json;
    private final Map<Kept, Programme> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Kept, Programme> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * One version as it was written.
     *
     * @param writtenBy the transaction that wrote it: one that was rolled back may have been read by itself
     */
    private record Kept(UUID id, int version, String writtenBy) {}

    private record State(Kept version, ProgrammeStatus status, Window window) {}

    @Override
    public Optional<Programme> find(ProgrammeId id) {
        return jdbc.sql(STATE + "where p.id = ? and v.version = p.version")
                .param(id.value())
                .query(JdbcProgrammes::state)
                .optional()
                .map(this::programme);
    }

    @Override
    public Optional<Programme> find(ProgrammeId id, int version) {
        return jdbc.sql(STATE + "where p.id = ? and v.version = ?")
                .param(id.value())
                .param(version)
                .query(JdbcProgrammes::state)
                .optional()
                .map(this::programme);
    }

    @Override
    public Optional<Programme> findByCode(String code) {
        return jdbc.sql(STATE + "where p.code = ? and v.version = p.version")
                .param(code)
                .query(JdbcProgrammes::state)
                .optional()
                .map(this::programme);
    }

    @Override
    public List<Programme> published() {
        return jdbc
                .sql(STATE + "where p.status = 'PUBLISHED' and v.version = p.version order by p.closes, p.id")
                .query(JdbcProgrammes::state)
                .list()
                .stream()
                .map(this::programme)
                .toList();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                new Kept(row.getObject("id", UUID.class), row.getInt("version"), row.getString("written_by")),
                ProgrammeStatus.valueOf(row.getString("status")),
                new Window(instant(row, "opens"), instant(row, "closes")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Programme programme(State state) {
        Programme known = kept.get(state.version());
        if (known == null) {
            known = read(state.version());
            kept.put(state.version(), known);
        }
        return known.withStatus(state.status()).withWindow(state.window());
    }

    private Programme read(Kept version) {
        return rows.programme(
                jdbc.sql(COLUMNS + "where p.id = ? and v.version = ?")
                        .param(version.id())
                        .param(version.version())
                        .query(ProgrammeRow.class)
                        .single(),
                json);
    }

    @Override
    public void add(Programme programme) {
        save(programme);
    }

    @Override
    public void save(Programme programme) {
        ProgrammeRow row = rows.row(programme, json);
        jdbc.sql("""
                insert into programme (id, code, status, opens, closes, version)
                values (:id, :code, :status, :opens, :closes, :version)
                on conflict (id) do update set status = excluded.status, opens = excluded.opens,
                    closes = excluded.closes, version = excluded.version
                """).paramSource(row).update();
        jdbc.sql("""
                insert into programme_version (programme_id, version, title, summary, form, eligibility, amount,
                    materials, route, budget, notice_days, receipt_pattern, particulars)
                values (:id, :version, :title::jsonb, :summary::jsonb, :form::jsonb, :eligibility::jsonb,
                    :amount::jsonb, :materials::jsonb, :route::jsonb, :budget, :noticeDays, :receiptPattern,
                    :particulars::jsonb)
                on conflict (programme_id, version) do nothing
                """).paramSource(row).update();
    }
}
