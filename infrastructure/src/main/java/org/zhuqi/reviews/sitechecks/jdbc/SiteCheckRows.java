package org.zhuqi.reviews.sitechecks.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.sitechecks.CheckedLine;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteReport;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;
import tools.jackson.databind.json.JsonMapper;

/** Rows of checks and their lines. */
@Component
@RequiredArgsConstructor
class SiteCheckRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    SiteCheck check(ResultSet row, int number) throws SQLException {
        SiteCheckId id = new SiteCheckId(row.getObject("id", UUID.class));
        return SiteCheck.builder()
                .id(id)
                .file(new ReviewId(row.getObject("review_id", UUID.class)))
                .contentHash(row.getString("content_hash"))
                .first(new SiteCheck.Officer(
                        new UserId(row.getObject("first_id", UUID.class)), row.getString("first_name")))
                .second(new SiteCheck.Officer(
                        new UserId(row.getObject("second_id", UUID.class)), row.getString("second_name")))
                .applied(money(row.getBigDecimal("applied")))
                .lines(lines(id))
                .report(new SiteReport(
                        row.getObject("day", LocalDate.class), row.getString("place"), row.getString("findings")))
                .counted(money(row.getBigDecimal("counted")))
                .state(SiteCheck.State.valueOf(row.getString("state")))
                .signed(signature(row, "signed"))
                .confirmed(signature(row, "confirmed"))
                .sentBack(row.getString("sent_back"))
                .at(row.getTimestamp("at").toInstant())
                .version(row.getLong("version"))
                .build();
    }

    private List<CheckedLine> lines(SiteCheckId id) {
        return jdbc.sql("select * from site_check_line where check_id = :id order by line")
                .param("id", id.value())
                .query((row, number) -> new CheckedLine(
                        row.getString("key"),
                        json.readValue(row.getString("label"), LocalText.class),
                        new Money(row.getBigDecimal("applied")),
                        money(row.getBigDecimal("checked")),
                        row.getString("remark")))
                .list();
    }

    String label(LocalText label) {
        return json.writeValueAsString(label);
    }

    static @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }

    private static SiteCheck.@Nullable Signature signature(ResultSet row, String whose) throws SQLException {
        Timestamp at = row.getTimestamp(whose + "_at");
        return at == null ? null : new SiteCheck.Signature(at.toInstant(), row.getString(whose + "_hash"));
    }
}
