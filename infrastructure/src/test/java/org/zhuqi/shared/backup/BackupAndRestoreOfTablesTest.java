package org.zhuqi.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.shared.jdbc.TestDatabase;

class BackupAndRestoreOfTablesTest {
    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneOffset.UTC);
    private final TestDatabase saved = TestDatabase.fresh();
    private final TestDatabase target = TestDatabase.empty();

    @TempDir
    Path folder;

    @BeforeEach
    void something() {
        JdbcClient jdbc = saved.jdbc();
        jdbc.sql("insert into first_start values ('first start', '2024-08-26T06:00:00Z')")
                .update();
        jdbc.sql("insert into reporting_unit values ('222400', 'PREFECTURE', '州', '주', null, null, null, true),"
                        + " ('222401', 'COUNTY', '市', null, 'City', '222400', null, true)")
                .update();
        jdbc.sql("""
                insert into enterprise (id, name_zh, former_names, unit_id, contacts, shareholders, recorded_on, demonstration,
                    version, search_names)
                values (gen_random_uuid(), E'甲\\t\\\\公司', '[]', '222401', '[]', '[]', '2024-01-01', true, 0, '甲公司')""").update();
        jdbc.sql("""
                insert into audit_entry (at, actor_id, actor_name, actor_role, address, action, object_kind, object_id, result,
                    details)
                select now(), gen_random_uuid(), 'a', 'SYSTEM', '', 'x.y', 'x', '', 'DONE', '{}' from generate_series(1, 3)""").update();
        jdbc.sql("select nextval('application_receipt_number') from generate_series(1, 7)")
                .query(Long.class)
                .list();
    }

    @Test
    void an_owner_who_is_no_superuser_restores_everything_and_what_refuses_changes_refuses_again() throws Exception {
        Path archive = backup();
        DataSource owner = owner();
        restore(owner, archive);

        JdbcClient jdbc = target.jdbc();
        assertThat(jdbc.sql("select name_zh from enterprise where search_grams @> grams('公司')")
                        .query(String.class)
                        .list())
                .as("generated columns are made anew")
                .containsExactly("甲\t\\公司");
        assertThat(jdbc.sql("select entry_id from audit_unsealed")
                        .query(Long.class)
                        .list())
                .as("noted once, as they were")
                .hasSize(3);
        assertThat(jdbc.sql("select nextval('application_receipt_number')")
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
        assertThat(jdbc.sql("""
                insert into audit_entry (at, actor_id, actor_name, actor_role, address, action, object_kind, object_id, result,
                    details) values (now(), gen_random_uuid(), 'a', 'SYSTEM', '', 'x.y', 'x', '', 'DONE', '{}') returning id""").query(Long.class).single()).as("numbers go on").isEqualTo(4);
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                .rootCause()
                .hasMessageContaining("the audit trail is never changed");
        assertThatThrownBy(() -> restore(owner, archive)).hasMessageContaining("not empty");
    }

    @Test
    void a_restore_that_breaks_off_leaves_nothing_and_may_be_given_again() throws Exception {
        Path archive = backup();
        BackupPart breaking = new BackupPart() {
            @Override
            public String id() {
                return "breaking";
            }

            @Override
            public void loaded(Connection load) throws SQLException {
                throw new SQLException("the power went");
            }
        };
        assertThatThrownBy(() -> restore(target.dataSource(), archive, breaking))
                .hasMessage("the power went");
        assertThat(target.jdbc()
                        .sql("select count(*) from reporting_unit")
                        .query(Integer.class)
                        .single())
                .isZero();
        restore(target.dataSource(), archive);
        assertThat(target.jdbc()
                        .sql("select count(*) from reporting_unit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_backup_that_breaks_off_leaves_no_file() {
        BackupPart breaking = new BackupPart() {
            @Override
            public String id() {
                return "breaking";
            }

            @Override
            public void save(Connection snapshot, Sink sink) throws SQLException {
                throw new SQLException("the power went");
            }
        };
        assertThatThrownBy(() -> backup(breaking)).hasMessage("the power went");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_archive_that_is_not_what_was_saved_is_refused() throws Exception {
        byte[] whole = Files.readAllBytes(backup());
        for (int cut : List.of(1, 30, whole.length / 2)) {
            Path file = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length - cut));
            assertThatThrownBy(() -> Archive.open(file)).isInstanceOf(BackupRefused.class);
        }
        int refused = 0;
        for (int place = 40; place < whole.length; place += whole.length / 50) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x55;
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try (Archive archive = Archive.open(file)) {
                // Names and times of entries stand twice in the file and only one of the two is read; no content
                // differs.
                assertThat(archive.manifest().rows()).isEqualTo(10);
            } catch (BackupRefused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        Path other = packedAnew(folder.resolve("archive.zip"), "tables/reporting_unit.copy");
        assertThatThrownBy(() -> Archive.open(other)).hasMessageContaining("tables/reporting_unit.copy is not what");
    }

    /** A sound zip file in which one part was changed. */
    private Path packedAnew(Path archive, String changed) throws IOException {
        Path file = folder.resolve("anew.zip");
        try (ZipFile from = new ZipFile(archive.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(changed)) {
                    content[0]++;
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content);
            }
        }
        return file;
    }

    private Path backup(BackupPart... parts) throws Exception {
        Path archive = folder.resolve("archive.zip");
        new Backup(saved.dataSource(), flyway(saved.dataSource()), List.of(parts), clock).write(archive);
        return archive;
    }

    private static void restore(DataSource target, Path file, BackupPart... parts) throws Exception {
        try (Archive archive = Archive.open(file)) {
            new Restore(target, flyway(target), List.of(parts)).from(archive);
        }
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure().dataSource(source).load();
    }

    private DataSource owner() {
        JdbcClient jdbc = target.jdbc();
        jdbc.sql("drop role if exists plain_owner").update();
        jdbc.sql("create role plain_owner login").update();
        jdbc.sql("grant all on schema public to plain_owner").update();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(target.url());
        source.setUser("plain_owner");
        return source;
    }
}
