package org.zhuqi.accounts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

@Repository
@RequiredArgsConstructor
class JdbcReportingUnits implements ReportingUnits {
    private final JdbcClient jdbc;

    @Override
    public Optional<ReportingUnit> find(ReportingUnitId id) {
        return jdbc.sql("select * from reporting_unit where id = ?")
                .param(id.value())
                .query(JdbcReportingUnits::unit)
                .optional();
    }

    @Override
    public List<ReportingUnit> all() {
        return jdbc.sql("""
                select * from reporting_unit
                order by case kind when 'PREFECTURE' then 0 when 'COUNTY' then 1 else 2 end, id collate "C"
                """).query(JdbcReportingUnits::unit).list();
    }

    @Override
    public void add(ReportingUnit unit) {
        jdbc.sql("""
                insert into reporting_unit (id, kind, name_zh, name_ko, name_en, parent, host_county, active)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(unit.id().value())
                .param(unit.kind().name())
                .param(unit.name().zh())
                .param(unit.name().ko())
                .param(unit.name().en())
                .param(value(unit.parent()))
                .param(value(unit.hostCounty()))
                .param(unit.active())
                .update();
    }

    @Override
    public void save(ReportingUnit unit, ReportingUnit before) {
        Optional<ReportingUnit> stored = jdbc.sql("select * from reporting_unit where id = ? for update")
                .param(unit.id().value())
                .query(JdbcReportingUnits::unit)
                .optional();
        if (!stored.equals(Optional.of(before))) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        jdbc.sql("""
                update reporting_unit set name_zh = ?, name_ko = ?, name_en = ?, host_county = ?, active = ? where id = ?
                """)
                .param(unit.name().zh())
                .param(unit.name().ko())
                .param(unit.name().en())
                .param(value(unit.hostCounty()))
                .param(unit.active())
                .param(unit.id().value())
                .update();
    }

    private static ReportingUnit unit(ResultSet row, int number) throws SQLException {
        return new ReportingUnit(
                new ReportingUnitId(row.getString("id")),
                UnitKind.valueOf(row.getString("kind")),
                new LocalText(row.getString("name_zh"), row.getString("name_ko"), row.getString("name_en")),
                id(row.getString("parent")),
                id(row.getString("host_county")),
                row.getBoolean("active"));
    }

    private static @Nullable ReportingUnitId id(@Nullable String value) {
        return value == null ? null : new ReportingUnitId(value);
    }

    private static @Nullable String value(@Nullable ReportingUnitId id) {
        return id == null ? null : id.value();
    }
}
