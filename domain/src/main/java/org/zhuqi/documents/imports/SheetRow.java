package org.zhuqi.documents.imports;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the sheet counts, from 1
 */
public record SheetRow(int number, List<SheetCell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in that place, from 0; blank beyond the last. */
    public SheetCell at(int place) {
        return place < cells.size() ? cells.get(place) : SheetCell.BLANK;
    }

    public boolean blank() {
        return cells.stream().allMatch(SheetCell::blank);
    }
}
