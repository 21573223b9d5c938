package org.zhuqi.parks;

import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;

/**
 * A zone whose building is followed item by item, e.g. a demonstration zone of the marine economy. Zones that answer for
 * records of their own are reporting units besides.
 */
public record Zone(ZoneId id, Sheet sheet, boolean demonstration, long version) {
    /**
     * @param unit county or zone that answers for it
     * @param level what kind of zone it is, e.g. 国家级示范区; empty when nobody said
     * @param source the document the entry rests on, empty when nobody said
     */
    public record Sheet(LocalText name, ReportingUnitId unit, String level, String words, String source) {}

    public Zone revised(Sheet newSheet) {
        return new Zone(id, newSheet, demonstration, version);
    }

    public Access may(Actor actor, Right right) {
        return actor.may(right, sheet.unit(), null);
    }
}
