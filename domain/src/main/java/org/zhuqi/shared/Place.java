package org.zhuqi.shared;

/**
 * The place the product serves: data, so that another prefecture is another folder of files.
 *
 * @param id name of the folder, e.g. {@code yanbian}
 * @param prefecture the unit at the top
 * @param calendar the calendar that counts its working days
 * @param name the prefecture's name
 * @param bureau the bureau's name, on every page and notice
 */
public record Place(String id, ReportingUnitId prefecture, String calendar, LocalText name, LocalText bureau) {}
