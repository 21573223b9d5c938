package org.zhuqi.forms;

/** What a field takes. */
public enum FieldKind {
    /** One line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    NUMBER,
    /** Yuan. */
    MONEY,
    /** Per cent: 12.5 means 12.5 %. */
    PERCENT,
    /** A calendar date, ISO. */
    DATE,
    /** One of the field's choices. */
    CHOICE,
    YES_NO,
    /** Taken over from the enterprise's record; nobody types it. */
    FACT,
    /** Attachments; never in a table. */
    FILE;

    public boolean isNumeric() {
        return this == NUMBER || this == MONEY || this == PERCENT;
    }
}
