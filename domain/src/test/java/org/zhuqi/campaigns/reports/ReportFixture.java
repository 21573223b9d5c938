package org.zhuqi.campaigns.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** Reports for tests. */
public final class ReportFixture {
    public static final UserId WRITER = new UserId(new UUID(3, 1));
    public static final UserId OTHER = new UserId(new UUID(3, 2));
    public static final YearMonth MONTH = YearMonth.of(2024, 8);
    private static final Instant AT = Instant.parse("2024-09-02T01:00:00Z");

    private ReportFixture() {}

    public static ReportFigure figure(int number, String code, @Nullable String value) {
        return new ReportFigure(
                number,
                ReportFigure.Place.inText(code),
                new ReportFigure.Asked(
                        "demands." + code,
                        Map.of("from", "2024-08-01"),
                        new ReportingUnitId("222400"),
                        LocalDate.of(2024, 8, 31)),
                MeasureUnit.REQUESTS,
                value == null ? MeasureValue.UNKNOWN : MeasureValue.of(new BigDecimal(value)));
    }

    public static ReportFigure cell(int number, String unit, String code, String value) {
        return new ReportFigure(
                number,
                new ReportFigure.Place(ReportFigure.Table.UNITS, unit, new LocalText("延吉市", "연길시", "Yanji"), code),
                new ReportFigure.Asked(
                        "demands." + code, Map.of(), new ReportingUnitId(unit), LocalDate.of(2024, 8, 31)),
                MeasureUnit.REQUESTS,
                MeasureValue.of(new BigDecimal(value)));
    }

    public static CampaignReport.Generated generated(String raised) {
        List<Passage> passages = new ArrayList<>();
        for (Section section : Section.values()) {
            passages.add(
                    section == Section.DEMANDS
                            ? new Passage(section, "收到诉求{raised}。", "요구 {raised}.", false)
                            : new Passage(section, "", "", false));
        }
        return new CampaignReport.Generated(
                List.of(figure(1, "raised", raised), figure(2, "satisfaction", null), cell(3, "222401", "raised", "4")),
                passages,
                3);
    }

    public static CampaignReport drafted(UUID id, CampaignId campaign) {
        return CampaignReport.drafted(
                new ReportId(id), campaign, MONTH, generated("12"), by(WRITER, ReportStep.Kind.DRAFTED));
    }

    public static ReportStep by(UserId who, ReportStep.Kind kind) {
        return new ReportStep(kind, AT, who, "某人");
    }

    public static ReportStep correcting(UserId who, String reason) {
        return new ReportStep(ReportStep.Kind.CORRECTED, AT, who, "某人", reason);
    }

    public static ReportStep returning(UserId who, String note) {
        return new ReportStep(ReportStep.Kind.RETURNED, AT, who, "某人", note);
    }
}
