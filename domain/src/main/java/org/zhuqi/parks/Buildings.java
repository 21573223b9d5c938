package org.zhuqi.parks;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** Buildings and the spaces in them. */
@Port
public interface Buildings {
    Optional<Building> find(BuildingId id);

    /** In the order in which they were recorded. */
    List<Building> of(ParkId park);

    void add(Building building);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Building building);

    Optional<Space> find(SpaceId id);

    /** Finds it and keeps others from changing or letting it until the transaction ends. */
    Optional<Space> findForChange(SpaceId id);

    void add(Space space);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Space space);
}
