package org.zhuqi.campaigns.reports.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.Edition;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.ReportsError;
import org.zhuqi.campaigns.reports.TypicalCase;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Qualifier;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcCampaignReports implements CampaignReports {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    @Override
    public Optional<CampaignReport> find(ReportId id) {
        List<ReportFigure> figures = jdbc.sql(
                        "select * from campaign_report_figure where report_id = ? order by number")
                .param(id.value())
                .query((row, number) -> figure(row))
                .list();
        return jdbc.sql("select * from campaign_report where id = ?")
                .param(id.value())
                .query((row, number) -> report(row, figures))
                .optional();
    }

    @Override
    public Optional<CampaignReport> correctionOf(ReportId id) {
        return jdbc.sql("select id from campaign_report where corrects = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(found -> find(new ReportId(found)));
    }

    @Override
    public void add(CampaignReport report) {
        try {
            // Issued last: the figures of what is issued can no longer be written.
            jdbc.sql("""
                            insert into campaign_report (id, campaign_id, month, edition, corrects, reason, status, passages,
                                cases, steps, least_cases, issued_at, version)
                            values (:id, :campaign, :month, :edition, :corrects, :reason, 'DRAFT', :passages::jsonb,
                                :cases::jsonb, :steps::jsonb, :least, null, :version)
                            """).params(params(report)).update();
        } catch (DuplicateKeyException e) {
            throw ReportsError.ALREADY_THERE.refused();
        }
        addFigures(report);
        if (report.status() != ReportStatus.DRAFT) {
            jdbc.sql("update campaign_report set status = :status, issued_at = :issued where id = :id")
                    .params(params(report))
                    .update();
        }
    }

    @Override
    public void save(CampaignReport report) {
        Boolean known = jdbc.sql(
                        "select version = :version and status <> 'ISSUED' from campaign_report where id = :id for update")
                .params(params(report))
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (!known) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        jdbc.sql("delete from campaign_report_figure where report_id = ?")
                .param(report.id().value())
                .update();
        addFigures(report);
        jdbc.sql("""
                update campaign_report set status = :status, passages = :passages::jsonb, cases = :cases::jsonb,
                    steps = :steps::jsonb, least_cases = :least, issued_at = :issued, version = :version + 1
                where id = :id
                """).params(params(report)).update();
    }

    private void addFigures(CampaignReport report) {
        batches.batchUpdate(
                """
                insert into campaign_report_figure (report_id, number, table_name, row_key, row_zh, row_ko, row_en, code,
                    measure, parameters, reporting_unit, as_of, unit, value, qualifier)
                values (:report, :number, :table, :row, :rowZh, :rowKo, :rowEn, :code, :measure, :parameters::jsonb,
                    :reportingUnit, :asOf, :unit, :value, :qualifier)
                """,
                report.figures().stream()
                        .map(figure -> params(report.id(), figure))
                        .<Map<String, ?>>map(each -> each)
                        .toArray(Map[]::new));
    }

    private Map<String, @Nullable Object> params(CampaignReport report) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", report.id().value());
        params.put("campaign", report.campaign().value());
        params.put("month", report.month().atDay(1));
        ReportId corrects = report.edition().corrects();
        params.put("edition", report.edition().number());
        params.put("corrects", corrects == null ? null : corrects.value());
        params.put("reason", report.edition().reason());
        params.put("status", report.status().name());
        params.put("passages", json.writeValueAsString(report.passages()));
        params.put("cases", json.writeValueAsString(report.cases()));
        params.put("steps", json.writeValueAsString(report.steps()));
        params.put("least", report.leastCases());
        params.put(
                "issued",
                report.status() == ReportStatus.ISSUED
                        ? report.steps().getLast().at().atOffset(ZoneOffset.UTC)
                        : null);
        params.put("version", report.version());
        return params;
    }

    private Map<String, @Nullable Object> params(ReportId report, ReportFigure figure) {
        LocalText name = figure.place().rowName();
        ReportingUnitId unit = figure.asked().reportingUnit();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("report", report.value());
        params.put("number", figure.number());
        params.put("table", figure.place().table().name());
        params.put("row", figure.place().row());
        params.put("rowZh", name == null ? null : name.zh());
        params.put("rowKo", name == null ? null : name.ko());
        params.put("rowEn", name == null ? null : name.en());
        params.put("code", figure.place().code());
        params.put("measure", figure.asked().measure());
        params.put("parameters", json.writeValueAsString(figure.asked().parameters()));
        params.put("reportingUnit", unit == null ? null : unit.value());
        params.put("asOf", figure.asked().asOf());
        params.put("unit", figure.unit().name());
        params.put("value", figure.value().value());
        params.put("qualifier", figure.value().qualifier().name());
        return params;
    }

    private ReportFigure figure(ResultSet row) throws SQLException {
        String zh = row.getString("row_zh");
        String unit = row.getString("reporting_unit");
        BigDecimal value = row.getBigDecimal("value");
        return new ReportFigure(
                row.getInt("number"),
                new ReportFigure.Place(
                        ReportFigure.Table.valueOf(row.getString("table_name")),
                        row.getString("row_key"),
                        zh == null ? null : new LocalText(zh, row.getString("row_ko"), row.getString("row_en")),
                        row.getString("code")),
                new ReportFigure.Asked(
                        row.getString("measure"),
                        json.readValue(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                        unit == null ? null : new ReportingUnitId(unit),
                        row.getObject("as_of", LocalDate.class)),
                MeasureUnit.valueOf(row.getString("unit")),
                new MeasureValue(value, Qualifier.valueOf(row.getString("qualifier"))));
    }

    private CampaignReport report(ResultSet row, List<ReportFigure> figures) throws SQLException {
        UUID corrects = row.getObject("corrects", UUID.class);
        return new CampaignReport(
                new ReportId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new Edition(
                        row.getInt("edition"),
                        corrects == null ? null : new ReportId(corrects),
                        row.getString("reason")),
                ReportStatus.valueOf(row.getString("status")),
                json.readValue(row.getString("passages"), new TypeReference<List<Passage>>() {}),
                json.readValue(row.getString("cases"), new TypeReference<List<TypicalCase>>() {}),
                figures,
                row.getInt("least_cases"),
                json.readValue(row.getString("steps"), new TypeReference<List<ReportStep>>() {}),
                row.getLong("version"));
    }
}
