package org.zhuqi.documents.imports;

/** How many rows there are of which outcome. */
public record Tally(int fresh, int changed, int unchanged, int bad) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    public Tally plus(RowVerdict verdict) {
        return switch (verdict.outcome()) {
            case NEW -> new Tally(fresh + 1, changed, unchanged, bad);
            case CHANGED -> new Tally(fresh, changed + 1, unchanged, bad);
            case UNCHANGED -> new Tally(fresh, changed, unchanged + 1, bad);
            case BAD -> new Tally(fresh, changed, unchanged, bad + 1);
        };
    }

    /** Rows judged so far. */
    public int rows() {
        return fresh + changed + unchanged + bad;
    }
}
