package org.zhuqi.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhuqi.shared.PlugIn;

/**
 * What a room keeps outside its tables, or must mend in them after a restore. Named in {@code META-INF/spring.factories};
 * it may ask for the environment and the clock in its constructor.
 */
@PlugIn
public interface BackupPart {
    /** Unique; the folder of its files in the archive. */
    String id();

    /**
     * Adds what belongs to the snapshot.
     *
     * @param snapshot sees the database as the archive holds it
     */
    default void save(Connection snapshot, Sink sink) throws SQLException, IOException {}

    /** Refuses when what lies there already would be mixed with the archive's files. Changes nothing. */
    default void refuseOthers(Source source) throws IOException {}

    /** Puts its files back; done before the tables are filled, and again after an attempt that broke off. */
    default void restore(Source source) throws IOException {}

    /** Mends the tables within the transaction that filled them. */
    default void loaded(Connection load) throws SQLException {}

    /**
     * Looks at what was restored.
     *
     * @return lines for the operator
     * @throws BackupRefused when it is not what was saved
     */
    default List<String> verify(DataSource restored) {
        return List.of();
    }

    /** Takes files into the archive. */
    @PlugIn
    interface Sink {
        void add(String name, InputStream content) throws IOException;

        /** The archive says so and so does the command; the rest is saved all the same. */
        void missing(String name, String why);
    }

    /** The files of this part in an archive whose every hash has been checked. */
    @PlugIn
    interface Source {
        Stream<String> names();

        InputStream open(String name) throws IOException;
    }
}
