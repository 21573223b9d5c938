package org.zhuqi.calendar.json;

import org.zhuqi.calendar.CalendarFiles;

/** The reader of published files, for tests of other packages. */
public final class CalendarFilesFixture {
    private CalendarFilesFixture() {}

    public static CalendarFiles files() {
        return new PublishedCalendarFiles();
    }
}
