package org.zhuqi.policies.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/** Values as this room's tables hold them. */
final class PolicyColumns {
    private PolicyColumns() {}

    static LocalText text(ResultSet row, String name) throws SQLException {
        return new LocalText(row.getString(name + "_zh"), row.getString(name + "_ko"), row.getString(name + "_en"));
    }

    static @Nullable LocalText textOrNull(ResultSet row, String name) throws SQLException {
        return row.getString(name + "_zh") == null ? null : text(row, name);
    }

    static void put(Map<String, @Nullable Object> params, String name, @Nullable LocalText text) {
        params.put(name + "Zh", text == null ? null : text.zh());
        params.put(name + "Ko", text == null ? null : text.ko());
        params.put(name + "En", text == null ? null : text.en());
    }

    static List<String> list(ResultSet row, String name) throws SQLException {
        return List.of((String[]) row.getArray(name).getArray());
    }

    static String[] names(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toArray(String[]::new);
    }

    static @Nullable LocalDate day(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    static Instant moment(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String name) throws SQLException {
        OffsetDateTime at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
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
                        text(row, "name"),
                        text(row, "benefit"),
                        textOrNull(row, "who"),
                        most == null ? null : new Money(most),
                        row.getString("paragraph")),
                new PolicyItem.Way(textOrNull(row, "guide"), row.getString("contact")),
                conditions == null ? null : ruleCodec.readCriterion(conditions),
                row.getLong("version"));
    }
}
