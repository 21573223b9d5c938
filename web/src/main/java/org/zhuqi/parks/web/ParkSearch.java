package org.zhuqi.parks.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.TenancyStatus;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.MalformedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Exportable;

/** What narrows this room's lists, read the same way by page, API and export. A choice left open arrives empty. */
record ParkSearch(Map<String, String> address) {
    private static final int DIGITS = 18;

    ParkQueries.Filter parks() {
        return new ParkQueries.Filter(
                read("unit", ReportingUnitId::new), read("kind", ParkKind::valueOf), null, read("q", text -> text));
    }

    ParkQueries.Wanted wanted() {
        return new ParkQueries.Wanted(
                read("unit", ReportingUnitId::new),
                read("park", ParkId::of),
                read("function", BuildingFunction::valueOf),
                read("leastArea", ParkSearch::number),
                read("mostArea", ParkSearch::number),
                read("height", ParkSearch::number),
                read("load", ParkSearch::number),
                read("power", ParkSearch::number),
                read("by", Days::read));
    }

    ParkQueries.TenancyFilter tenancies() {
        return new ParkQueries.TenancyFilter(
                read("park", ParkId::of),
                read("building", BuildingId::of),
                read("unit", ReportingUnitId::new),
                read("enterprise", EnterpriseId::of),
                read("status", TenancyStatus::valueOf),
                read("endsBy", Days::read),
                read("q", text -> text));
    }

    /** The day as of which the list is wanted, the fallback when none is given. */
    LocalDate day(LocalDate fallback) {
        LocalDate day = read("asOf", Days::read);
        return day == null ? fallback : day;
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text.strip());
        if (number.precision() > DIGITS || Math.abs(number.scale()) > DIGITS) {
            throw new MalformedException("not an amount of anything: " + text);
        }
        return number;
    }

    private <T> @Nullable T read(String name, Function<String, T> reading) {
        return address.getOrDefault(name, "").isBlank() ? null : Exportable.read(address, name, reading);
    }
}
