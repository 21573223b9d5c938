package org.zhuqi.audit.filesystem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.zhuqi.audit.ChainVerdict;
import org.zhuqi.audit.Head;
import org.zhuqi.audit.usecase.SealAuditTrail;
import org.zhuqi.audit.usecase.VerifyAuditChain;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.backup.BackupPart;
import org.zhuqi.shared.backup.BackupRefused;
import org.zhuqi.shared.jdbc.HoldingDataSource;
import org.zhuqi.shared.jdbc.LaterWrites;
import tools.jackson.databind.json.JsonMapper;

/**
 * The noted ends of the audit chain up to the snapshot, and the snapshot's own end; afterwards the proof that the chain
 * came back whole.
 */
class AuditInBackup implements BackupPart {
    private static final String HEADS = "heads.log";

    private final String directory;
    private final FileHeadLog notes;
    private final Clock clock;

    AuditInBackup(Environment environment, Clock clock) {
        directory = environment.getProperty("zhuqi.data-directory", "./data");
        notes = new FileHeadLog(Path.of(directory));
        this.clock = clock;
    }

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public void save(Connection snapshot, Sink sink) throws SQLException, IOException {
        Optional<Head> end = end(snapshot);
        // Notes of what was sealed after the snapshot would make its chain look cut off.
        List<Head> heads = new ArrayList<>(noted().stream()
                .filter(head -> end.isPresent() && head.position() <= end.get().position())
                .toList());
        if (heads.isEmpty()) {
            if (end.isPresent()) {
                sink.missing(HEADS, "the chain has links but its notes are gone");
            }
            return;
        }
        if (heads.stream().noneMatch(head -> head.position() == end.get().position())) {
            heads.add(end.get());
        }
        StringBuilder lines = new StringBuilder();
        heads.forEach(head -> lines.append(head.position())
                .append(' ')
                .append(head.hash())
                .append(' ')
                .append(head.at())
                .append('\n'));
        sink.add(HEADS, new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Head> end(Connection snapshot) throws SQLException {
        try (Statement statement = snapshot.createStatement();
                ResultSet row = statement.executeQuery(
                        "select position, hash from audit_seal order by position desc limit 1")) {
            return row.next()
                    ? Optional.of(new Head(row.getLong(1), row.getString(2), clock.instant()))
                    : Optional.empty();
        }
    }

    @Override
    public void refuseOthers(Source source) throws IOException {
        if (!new HashSet<>(heads(source)).containsAll(noted())) {
            throw new BackupRefused(
                    "The data directory holds notes of another audit chain. An archive is only restored "
                            + "into an empty data directory: name a new one with ZHUQI_DATA_DIR.");
        }
    }

    @Override
    public void restore(Source source) throws IOException {
        Set<Head> there = new HashSet<>(noted());
        heads(source).stream().filter(head -> !there.contains(head)).forEach(notes::append);
    }

    private List<Head> noted() {
        try (Stream<Head> all = notes.all()) {
            return all.toList();
        }
    }

    private static List<Head> heads(Source source) throws IOException {
        if (source.names().noneMatch(HEADS::equals)) {
            return List.of();
        }
        try (InputStream in = source.open(HEADS)) {
            return FileHeadLog.heads(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .toList();
        }
    }

    /** With the same classes that the running program verifies with; that it was done is an entry in the trail. */
    @Override
    public List<String> verify(DataSource restored) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("restored", java.util.Map.of("zhuqi.data-directory", directory)));
            context.registerBean(Transactions.class);
            DataSource database = new HoldingDataSource(restored);
            context.registerBean(DataSource.class, () -> database);
            context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            context.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(database));
            context.registerBean(LaterWrites.class);
            context.registerBean(JsonMapper.class, JsonMapper::shared);
            context.registerBean(Clock.class, () -> clock);
            context.registerBean(SealAuditTrail.class);
            context.registerBean(VerifyAuditChain.class);
            context.scan("org.zhuqi.audit.jdbc", "org.zhuqi.audit.filesystem");
            context.refresh();
            ChainVerdict verdict = context.getBean(VerifyAuditChain.class).verify(Actor.system());
            return switch (verdict) {
                case ChainVerdict.Whole whole ->
                    List.of("audit chain whole: " + whole.links() + " entries, head " + whole.head());
                case ChainVerdict.Broken broken ->
                    throw new BackupRefused("Everything was restored, but the audit chain is BROKEN: " + broken.fault()
                            + " at position " + broken.position() + ". It was so when it was saved.");
            };
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    private static final class Transactions {}
}
