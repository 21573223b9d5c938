package org.zhuqi.shared.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;

/** The file place.json. */
record PlaceRow(
        String id,
        String prefecture,
        String calendar,
        Text name,
        Text bureau,
        @Nullable List<Text> holidays) {

    record Text(String zh, @Nullable String ko, @Nullable String en) {
        LocalText text() {
            return new LocalText(zh, ko, en);
        }
    }

    Place place() {
        List<Text> own = holidays == null ? List.of() : holidays;
        return new Place(
                id,
                new ReportingUnitId(prefecture),
                calendar,
                name.text(),
                bureau.text(),
                own.stream().map(Text::text).toList());
    }
}
