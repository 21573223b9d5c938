package org.zhuqi.policies.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.policies.DocumentNumber;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.jdbc.Columns;

/** Values as this room's tables hold them. */
final class PolicyColumns {
    private PolicyColumns() {}

    static String[] names(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toArray(String[]::new);
    }

    static @Nullable LocalDate day(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    static @Nullable DocumentNumber number(ResultSet row) throws SQLException {
        String agency = row.getString("agency");
        return agency == null ? null : new DocumentNumber(agency, row.getInt("year"), row.getInt("serial"));
    }

    static Policy.Validity validity(ResultSet row) throws SQLException {
        return new Policy.Validity(day(row, "issued"), day(row, "from_day"), day(row, "until_day"));
    }

    static PolicyItem item(ResultSet row, RuleCodec ruleCodec) throws SQLException {
        BigDecimal most = row.getBigDecimal("most");
        String conditions = row.getString("conditions");
        return new PolicyItem(
                new PolicyItemId(row.getObject("id", UUID.class)),
                new PolicyId(row.getObject("policy_id", UUID.class)),
                row.getInt("place"),
                ItemKind.valueOf(row.getString("kind")),
                ItemMode.valueOf(row.getString("mode")),
                new PolicyItem.Offer(
                        Columns.text(row, "name"),
                        Columns.text(row, "benefit"),
                        Columns.textOrNull(row, "who"),
                        most == null ? null : new Money(most),
                        row.getString("paragraph")),
                new PolicyItem.Way(Columns.textOrNull(row, "guide"), row.getString("contact")),
                conditions == null ? null : ruleCodec.readCriterion(conditions),
                row.getLong("version"));
    }
}
