package org.zhuqi.shared;

import java.util.List;

/**
 * The place the product serves: data, so that another prefecture is another folder of files.
 *
 * @param id name of the folder, e.g. {@code yanbian}
 * @param prefecture the unit at the top
 * @param calendar the calendar that counts its working days
 * @param name the prefecture's name
 * @param bureau the bureau's name, on every page and notice
 * @param holidays how its own holidays are called in every language; the calendar knows them by their Chinese names
 */
public record Place(
        String id,
        ReportingUnitId prefecture,
        String calendar,
        LocalText name,
        LocalText bureau,
        List<LocalText> holidays) {
    public Place {
        holidays = List.copyOf(holidays);
    }

    /** One without holidays of its own. */
    public Place(String id, ReportingUnitId prefecture, String calendar, LocalText name, LocalText bureau) {
        this(id, prefecture, calendar, name, bureau, List.of());
    }

    /** A holiday of the place by its Chinese name; of one it does not know, that name. */
    public LocalText holiday(String zh) {
        return holidays.stream()
                .filter(holiday -> holiday.zh().equals(zh))
                .findFirst()
                .orElseGet(() -> LocalText.ofZh(zh));
    }
}
