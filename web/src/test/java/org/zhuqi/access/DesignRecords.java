package org.zhuqi.access;

import java.util.Map;
import java.util.Set;
import org.zhuqi.forms.Answers;

/** The designer's records are the calls that {@link ApplicationRecords} makes; a trial of a formula assumes nothing. */
final class DesignRecords extends RoomRecords {
    DesignRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        return new Targets(Map.of(Answers.class, Answers.none()), Map.of(), Set.of());
    }
}
