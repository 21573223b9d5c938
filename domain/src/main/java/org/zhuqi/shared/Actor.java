package org.zhuqi.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: every use case takes one.
 *
 * @param id the account; {@link UserId#NOBODY} when nobody is logged in
 * @param name the name shown in timelines and the audit trail
 * @param unit the responsible unit of staff, null otherwise
 * @param hosted zones that report by themselves inside the actor's county: read only
 * @param enterprise the enterprise of an enterprise user, null otherwise
 * @param address where the request came from, for the audit trail
 */
public record Actor(
        UserId id,
        String name,
        Role role,
        @Nullable ReportingUnitId unit,
        Set<ReportingUnitId> hosted,
        @Nullable EnterpriseId enterprise,
        String address) {

    public Actor {
        hosted = Set.copyOf(hosted);
    }

    /** Somebody who has not logged in. */
    public static Actor anonymous(String address) {
        return new Actor(UserId.NOBODY, "", Role.PUBLIC, null, Set.of(), null, address);
    }

    /** The program itself. */
    public static Actor system() {
        return new Actor(UserId.SYSTEM, "system", Role.SYSTEM, null, Set.of(), null, "");
    }

    /** What this actor may reach with the right; refuses when that is nothing. */
    public Scope scopeFor(Right right) {
        Reach reach = right.reach(role);
        if (reach == Reach.NOTHING) {
            throw SharedError.DENIED.refused();
        }
        return scope(right, reach);
    }

    /** Whether this actor has the right at all, wherever it reaches; for showing or hiding a button. */
    public boolean has(Right right) {
        return right.reach(role) != Reach.NOTHING;
    }

    /**
     * Whether this actor may use the right on a record of the unit and enterprise. A record out of reach answers
     * {@link SharedError#NOT_FOUND}, as if it were not there.
     */
    public Access may(Right right, ReportingUnitId ofUnit, @Nullable EnterpriseId ofEnterprise) {
        Reach reach = right.reach(role);
        if (reach == Reach.NOTHING) {
            return new Access.Denied(SharedError.DENIED);
        }
        return scope(right, reach).covers(ofUnit, ofEnterprise)
                ? Access.ALLOWED
                : new Access.Denied(SharedError.NOT_FOUND);
    }

    /** Whether this actor has a right that does not depend on a record. */
    public Access may(Right right) {
        return has(right) ? Access.ALLOWED : new Access.Denied(SharedError.DENIED);
    }

    private Scope scope(Right right, Reach reach) {
        Set<ReportingUnitId> units = Set.of();
        if (unit != null && reach == Reach.OWN_UNIT) {
            units = Set.of(unit);
        } else if (unit != null && reach == Reach.OWN_AND_HOSTED_UNITS) {
            units = new java.util.HashSet<>(hosted);
            units.add(unit);
        }
        return new Scope(right, reach, id, units, reach == Reach.OWN_ENTERPRISE ? enterprise : null);
    }
}
