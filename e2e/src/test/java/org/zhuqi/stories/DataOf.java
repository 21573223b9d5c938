package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies in a program's database, looked at from outside. */
record DataOf(JdbcClient jdbc) {

    static DataOf source(DataSource source) {
        return new DataOf(JdbcClient.create(source));
    }

    /** The embedded database of the program that runs on the directory. */
    static DataOf directory(Path data) {
        Path home = data.resolve("postgres");
        try {
            Path cluster =
                    home.resolve(Files.readString(home.resolve("current")).strip());
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setPortNumbers(new int[] {
                Integer.parseInt(Files.readAllLines(cluster.resolve("postmaster.pid"))
                        .get(3)
                        .strip())
            });
            source.setUser("postgres");
            source.setPassword(Files.readString(home.resolve("password")).strip());
            return source(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each submission has its review, its first move and its line in the audit trail, and none of them stands alone. */
    void assertThatNothingIsHalfWritten() {
        int submissions = count("select count(*) from application_submission");
        assertThat(submissions).isPositive();
        assertThat(count("""
                select count(*) from application_submission s join application a on a.id = s.application_id
                where a.status = 'DRAFT' or a.round < s.round""")).as("submissions of drafts").isZero();
        assertThat(count("""
                select count(*) from application a where a.status = 'SUBMITTED'
                and not exists (select 1 from application_submission s where s.application_id = a.id)""")).as("submitted without a submission").isZero();
        assertThat(count("select count(*) from review where subject_kind = 'application'"))
                .isEqualTo(submissions);
        assertThat(count("""
                select count(*) from review r where not exists (select 1 from review_move m where m.review_id = r.id)""")).as("reviews without a first move").isZero();
        assertThat(count("select count(*) from audit_entry where action = 'applications.submit'"))
                .isEqualTo(submissions);
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** Per table how many rows it has and the sum of their hashes, in whatever order they lie. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                        select tablename from pg_tables where schemaname = current_schema()
                        and tablename not like 'spring_session%' and tablename <> 'flyway_schema_history'""").query(String.class).list();
        for (String table : tables) {
            digests.put(table, digest(table, "t::text"));
        }
        return digests;
    }

    String digest(String table, String row) {
        long[] sum = new long[2];
        // Closed, or each keeps a connection: there are more tables than a server takes clients.
        try (Stream<String> rows = jdbc.sql("select " + row + " from " + table + " t").query(String.class).stream()) {
            rows.forEach(text -> {
                sum[0]++;
                sum[1] += hash(text);
            });
        }
        return sum[0] + " rows, " + Long.toHexString(sum[1]);
    }

    private static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
