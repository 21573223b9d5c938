package org.zhuqi.documents.imports;

import java.util.List;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PlugIn;
import org.zhuqi.shared.Right;

/**
 * A kind of record that comes in as a spreadsheet. The room the records belong to implements it with the very rules of its
 * own pages.
 */
@PlugIn
public interface ImportKind {
    /** Unique, e.g. {@code enterprises}; its name is the text {@code imports.kind.<id>}. */
    String id();

    /** Who may import it; how far it reaches is judged row by row. */
    Right right();

    /** All columns a file may have, in the order of the template. */
    List<ImportColumn> columns();

    /**
     * Begins to judge the rows of one file.
     *
     * @param keeping whether what is judged will be kept: the records concerned must then hold still until the
     *     transaction ends
     */
    Rows begin(Actor actor, boolean keeping);

    /** The rows of one file, judged some hundreds at a time. */
    @PlugIn
    interface Rows {
        /**
         * Judges each of the rows by the records as they stand and by the rows before it; changes nothing. Two rows that
         * say something about one thing are never both good.
         */
        List<RowVerdict> judge(List<ImportRow> rows);

        /** Keeps what is new or changed among the rows just judged, in the caller's transaction, with its audit lines. */
        void keep();
    }
}
