package org.zhuqi.parks.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.parks.Building;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.Buildings;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.Parks;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Finds the park that answers for a record; one out of reach looks like one that is not there. */
@Service
@RequiredArgsConstructor
class FindPark {
    private final Parks parks;
    private final Buildings buildings;

    Park of(Actor actor, ParksRight right, ParkId id) {
        actor.may(right).orRefuse();
        Park park = parks.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        park.may(actor, right).orRefuse();
        return park;
    }

    /** The building, when its park is within reach. */
    Building of(Actor actor, ParksRight right, BuildingId id) {
        actor.may(right).orRefuse();
        Building building = buildings.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        of(actor, right, building.park());
        return building;
    }

    /** Only what everybody may see of it. */
    Optional<Park> open(ParkId id) {
        return parks.find(id).filter(Park::open);
    }
}
