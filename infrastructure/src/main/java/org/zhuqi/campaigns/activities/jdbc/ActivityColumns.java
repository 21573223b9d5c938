package org.zhuqi.campaigns.activities.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Amounts;
import org.zhuqi.campaigns.activities.Invitation;
import org.zhuqi.campaigns.activities.InvitationFilter;
import org.zhuqi.campaigns.activities.InvitationId;
import org.zhuqi.campaigns.activities.Needs;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

/** Values as this room's tables hold them. */
final class ActivityColumns {
    private ActivityColumns() {}

    static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    static @Nullable Money money(ResultSet row, String name) throws SQLException {
        BigDecimal yuan = row.getBigDecimal(name);
        return yuan == null ? null : new Money(yuan);
    }

    static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(money(row, "intended"), money(row, "contracted"), money(row, "paid"));
    }

    static Needs needs(ResultSet row) throws SQLException {
        return new Needs(
                money(row, "amount"),
                row.getString("products"),
                row.getString("posts"),
                row.getObject("heads", Integer.class));
    }

    static InvitationFilter filter(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        String division = row.getString("division");
        String size = row.getString("size");
        return new InvitationFilter(
                row.getString("text"),
                unit == null ? null : new ReportingUnitId(unit),
                division == null ? null : new IndustryCode(division),
                size == null ? null : SizeClass.valueOf(size),
                row.getObject("above_scale", Boolean.class),
                row.getString("title"));
    }

    static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                filter(row),
                new UserId(row.getObject("invited_by", UUID.class)),
                Columns.moment(row, "at"),
                row.getInt("found"));
    }
}
