package org.zhuqi.shared.backup;

import java.time.Instant;
import java.util.List;

/**
 * What an archive says of itself; written as its last entry, {@code manifest.json}.
 *
 * @param format of the archive
 * @param program version of the program that made it
 * @param postgres version of the database it was taken from
 * @param at when
 * @param schema version of the last migration
 * @param migrations all that had been applied
 * @param files everything beside the tables
 * @param missing what should have been there and was not
 */
record Manifest(
        int format,
        String program,
        String postgres,
        Instant at,
        String schema,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<File> files,
        List<Missing> missing) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /**
     * @param checksum of its file, as Flyway reckons it
     */
    record Migration(String version, int checksum) {}

    /**
     * @param columns those that are stored; generated ones are made anew
     * @param sha256 of its rows as PostgreSQL's COPY writes them
     */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /**
     * @param value the last one given out, or the first one to give out
     * @param called whether the value has been given out
     */
    record Sequence(String name, long value, boolean called) {}

    /**
     * @param path the entry in the archive, {@code <part>/<name>}
     */
    record File(String path, long bytes, String sha256) {}

    /**
     * @param path where it would have been
     */
    record Missing(String path, String why) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
