package org.zhuqi.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a room's records an actor may reach with one right; queries filter by it in SQL.
 *
 * <p>Only {@link Actor#scopeFor} makes one, so a query cannot run without somebody having been asked.
 */
public final class Scope {
    private final Right right;
    private final Reach reach;
    private final UserId user;
    private final Set<ReportingUnitId> units;
    private final @Nullable EnterpriseId enterprise;

    Scope(Right right, Reach reach, UserId user, Set<ReportingUnitId> units, @Nullable EnterpriseId enterprise) {
        this.right = right;
        this.reach = reach;
        this.user = user;
        this.units = Set.copyOf(units);
        this.enterprise = enterprise;
    }

    /** Returns this scope when it was made for the given right; a query asks so that no other right's scope serves. */
    public Scope forRight(Right expected) {
        if (right != expected) {
            throw new IllegalArgumentException("scope of " + right + " used where " + expected + " is needed");
        }
        return this;
    }

    public Reach reach() {
        return reach;
    }

    public boolean everything() {
        return reach == Reach.EVERYTHING;
    }

    /** Units whose records are within reach; empty unless the reach is by unit. */
    public Set<ReportingUnitId> units() {
        return units;
    }

    /** The one enterprise within reach; null unless the reach is one's own enterprise. */
    public @Nullable EnterpriseId enterprise() {
        return enterprise;
    }

    /** Whose scope this is. */
    public UserId user() {
        return user;
    }

    /** Whether a record of this responsible unit and enterprise is within reach. */
    public boolean covers(ReportingUnitId unit, @Nullable EnterpriseId ofEnterprise) {
        return switch (reach) {
            case NOTHING, OWN_PERSON -> false;
            case OWN_ENTERPRISE -> enterprise != null && enterprise.equals(ofEnterprise);
            case OWN_UNIT, OWN_AND_HOSTED_UNITS -> units.contains(unit);
            case EVERYTHING -> true;
        };
    }

    /** Whether a record that belongs to a person is within reach. */
    public boolean coversPerson(UserId owner) {
        return reach == Reach.EVERYTHING || (reach == Reach.OWN_PERSON && user.equals(owner));
    }

    @Override
    public String toString() {
        return "Scope[" + right + " " + reach + " " + units + " " + enterprise + "]";
    }
}
