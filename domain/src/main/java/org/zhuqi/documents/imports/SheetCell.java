package org.zhuqi.documents.imports;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One cell of a spreadsheet as it was found. */
public sealed interface SheetCell {
    record Blank() implements SheetCell {}

    record Text(String text) implements SheetCell {}

    record Number(BigDecimal number) implements SheetCell {}

    record Day(LocalDate day) implements SheetCell {}

    record YesNo(boolean yes) implements SheetCell {}

    /** The sheet itself says that it has no value, e.g. {@code #N/A}. */
    record Broken(String shown) implements SheetCell {}

    SheetCell BLANK = new Blank();

    /** What somebody sees in it. */
    default String shown() {
        return switch (this) {
            case Blank blank -> "";
            case Text text -> Typed.tidy(text.text());
            case Number number -> Typed.plain(number.number());
            case Day day -> day.day().toString();
            case YesNo yesNo -> yesNo.yes() ? "TRUE" : "FALSE";
            case Broken broken -> broken.shown();
        };
    }

    default boolean blank() {
        return shown().isEmpty();
    }
}
