package org.zhuqi.shared.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Reach;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/**
 * Turns a {@link Scope} into a condition of a query.
 *
 * <pre>{@code
 * var within = ScopeSql.of(scope.forRight(XRight.READ)).where("x.unit_id", "x.enterprise_id");
 * jdbc.sql("select … from x where " + within.sql() + " and …").params(within.params()).param("…", …)
 * }</pre>
 */
public final class ScopeSql {
    private final Scope scope;

    private ScopeSql(Scope scope) {
        this.scope = scope;
    }

    public static ScopeSql of(Scope scope) {
        return new ScopeSql(scope);
    }

    /** For records that belong to a responsible unit and an enterprise. */
    public Condition where(String unitColumn, String enterpriseColumn) {
        return switch (scope.reach()) {
            case EVERYTHING -> Condition.ALWAYS;
            case NOTHING, OWN_PERSON -> Condition.NEVER;
            case OWN_UNIT, OWN_AND_HOSTED_UNITS -> units(unitColumn);
            case OWN_ENTERPRISE -> enterprise(enterpriseColumn);
        };
    }

    /**
     * For records that belong to a responsible unit and to several enterprises: an enterprise's are looked up from its own
     * side, so that a list of a few does not walk all there are.
     *
     * @param owned the records of one enterprise up to where it is named, e.g.
     *     {@code select o.project_id from project_owner o where o.enterprise_id}
     */
    public Condition whereOwned(String unitColumn, String keyColumn, String owned) {
        if (scope.reach() != Reach.OWN_ENTERPRISE) {
            return where(unitColumn, "");
        }
        Condition enterprise = enterprise(owned);
        return enterprise.params().isEmpty()
                ? enterprise
                : new Condition(keyColumn + " in (" + enterprise.sql() + ")", enterprise.params());
    }

    /** For records that belong to a responsible unit only. */
    public Condition whereUnit(String unitColumn) {
        return scope.enterprise() != null ? Condition.NEVER : where(unitColumn, "");
    }

    /** For records that belong to a person. */
    public Condition wherePerson(String userColumn) {
        return switch (scope.reach()) {
            case EVERYTHING -> Condition.ALWAYS;
            case OWN_PERSON ->
                new Condition(
                        userColumn + " = :scopeUser",
                        Map.of("scopeUser", scope.user().value()));
            default -> Condition.NEVER;
        };
    }

    private Condition units(String column) {
        List<String> units =
                scope.units().stream().map(ReportingUnitId::value).sorted().toList();
        return units.isEmpty()
                ? Condition.NEVER
                : new Condition(column + " in (:scopeUnits)", Map.of("scopeUnits", units));
    }

    private Condition enterprise(String column) {
        EnterpriseId enterprise = scope.enterprise();
        return enterprise == null
                ? Condition.NEVER
                : new Condition(column + " = :scopeEnterprise", Map.of("scopeEnterprise", enterprise.value()));
    }

    /**
     * A piece of SQL that can stand after {@code where}, with its named parameters.
     *
     * @param sql never empty
     */
    public record Condition(String sql, Map<String, Object> params) {
        static final Condition ALWAYS = new Condition("true", Map.of());
        static final Condition NEVER = new Condition("false", Map.of());

        /** Either of them; one that never holds is left out, since PostgreSQL looks nothing up from within an {@code or}. */
        public Condition or(Condition other) {
            if (equals(NEVER)) {
                return other;
            }
            if (other.equals(NEVER)) {
                return this;
            }
            Map<String, Object> both = new HashMap<>(params);
            both.putAll(other.params);
            return new Condition("(" + sql + " or " + other.sql + ")", both);
        }
    }
}
