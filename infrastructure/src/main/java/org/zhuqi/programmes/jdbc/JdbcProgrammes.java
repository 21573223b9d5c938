package org.zhuqi.programmes.jdbc;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;

@Repository
@RequiredArgsConstructor
class JdbcProgrammes implements Programmes {
    private static final String COLUMNS = """
            select p.id, p.code, p.status, p.opens, p.closes, v.version, v.title, v.summary, v.form, v.eligibility,
                v.amount, v.materials, v.route, v.budget, v.notice_days, v.receipt_pattern
            from programme p join programme_version v on v.programme_id = p.id
            """;

    private final JdbcClient jdbc;
    private final ProgrammeRows rows;
    private final ProgrammeJson json;

    @Override
    public Optional<Programme> find(ProgrammeId id) {
        return jdbc.sql(COLUMNS + "where p.id = ? and v.version = p.version")
                .param(id.value())
                .query(ProgrammeRow.class)
                .optional()
                .map(row -> rows.programme(row, json));
    }

    @Override
    public Optional<Programme> find(ProgrammeId id, int version) {
        return jdbc.sql(COLUMNS + "where p.id = ? and v.version = ?")
                .param(id.value())
                .param(version)
                .query(ProgrammeRow.class)
                .optional()
                .map(row -> rows.programme(row, json));
    }

    @Override
    public Optional<Programme> findByCode(String code) {
        return jdbc.sql(COLUMNS + "where p.code = ? and v.version = p.version")
                .param(code)
                .query(ProgrammeRow.class)
                .optional()
                .map(row -> rows.programme(row, json));
    }

    @Override
    public List<Programme> published() {
        return jdbc
                .sql(COLUMNS + "where p.status = 'PUBLISHED' and v.version = p.version order by p.closes, p.id")
                .query(ProgrammeRow.class)
                .list()
                .stream()
                .map(row -> rows.programme(row, json))
                .toList();
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
                    materials, route, budget, notice_days, receipt_pattern)
                values (:id, :version, :title::jsonb, :summary::jsonb, :form::jsonb, :eligibility::jsonb,
                    :amount::jsonb, :materials::jsonb, :route::jsonb, :budget, :noticeDays, :receiptPattern)
                on conflict (programme_id, version) do nothing
                """).paramSource(row).update();
    }
}
