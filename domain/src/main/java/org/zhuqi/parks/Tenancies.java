package org.zhuqi.parks;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** Who is where, and what was done about it. */
@Port
public interface Tenancies {
    Optional<Tenancy> find(TenancyId id);

    /** Those in the space that were not withdrawn, the earliest first. */
    List<Tenancy> of(SpaceId space);

    /** Refuses with SPACE_TAKEN when somebody else has the space on one of the days. */
    void add(Tenancy tenancy);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between, and as {@link #add}. */
    void save(Tenancy tenancy);

    void add(TenancyStep step);

    /** The newest first. */
    List<TenancyStep> steps(TenancyId id);
}
