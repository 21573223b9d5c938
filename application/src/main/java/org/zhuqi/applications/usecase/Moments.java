package org.zhuqi.applications.usecase;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How moments are written into messages. */
final class Moments {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Moments() {}

    static String clockTime(Instant moment, ZoneId zone) {
        return TO_THE_SECOND.format(moment.atZone(zone));
    }
}
