package org.zhuqi.programmes.designs;

import java.util.Locale;

/**
 * Where a condition stands in a form, written {@code column-required:shows:fee} or {@code rule::0}.
 *
 * @param owner section, field or table; empty for a rule of the whole form
 * @param part column, or number of the rule from 0
 */
public record Spot(Kind kind, String owner, String part) {
    /** What the condition decides. */
    public enum Kind {
        SECTION_SHOWN,
        ITEM_SHOWN,
        ITEM_REQUIRED,
        COLUMN_SHOWN,
        COLUMN_REQUIRED,
        RULE,
        TABLE_RULE;

        public boolean isRule() {
            return this == RULE || this == TABLE_RULE;
        }

        /** Whether names in it mean a row's columns first. */
        public boolean isInTable() {
            return this == COLUMN_SHOWN || this == COLUMN_REQUIRED || this == TABLE_RULE;
        }
    }

    public static Spot of(String written) {
        String[] parts = written.split(":", -1);
        try {
            return new Spot(
                    Kind.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                    parts.length > 1 ? parts[1] : "",
                    parts.length > 2 ? parts[2] : "");
        } catch (IllegalArgumentException e) {
            throw DesignsError.GONE.refused();
        }
    }

    public static Spot rule(String table, int index) {
        return new Spot(table.isEmpty() ? Kind.RULE : Kind.TABLE_RULE, table, String.valueOf(index));
    }

    /** Number of the rule. */
    public int index() {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw DesignsError.GONE.refused();
        }
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + owner + ":" + part;
    }
}
