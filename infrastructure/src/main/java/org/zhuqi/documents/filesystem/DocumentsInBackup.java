package org.zhuqi.documents.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.zhuqi.shared.backup.BackupPart;
import org.zhuqi.shared.backup.BackupRefused;

/**
 * The contents that the snapshot's attachments name. They can be read after it: a content is on the disk before its row
 * is written, never changes, and is swept away only when no row names it, and rows of attachments stay.
 */
class DocumentsInBackup implements BackupPart {
    private final String store;
    private final FilesystemDocumentStore documents;

    DocumentsInBackup(Environment environment, Clock clock) {
        store = environment.getProperty("zhuqi.documents.store", "filesystem");
        documents = new FilesystemDocumentStore(
                Path.of(environment.getProperty("zhuqi.data-directory", "./data"), "documents"), clock);
    }

    @Override
    public String id() {
        return "documents";
    }

    @Override
    public void save(Connection snapshot, Sink sink) throws SQLException, IOException {
        for (String sha256 : named(snapshot)) {
            if (!documents.holds(sha256)) {
                sink.missing(
                        sha256,
                        store.equals(documents.id())
                                ? "the file is gone"
                                : "it lies in the store " + store + ", which has to be saved by its own means");
                continue;
            }
            try (DigestInputStream content = digested(documents.open(sha256))) {
                sink.add(sha256, content);
                if (!HexFormat.of()
                        .formatHex(content.getMessageDigest().digest())
                        .equals(sha256)) {
                    sink.missing(sha256, "the file was damaged before it was saved");
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    @Override
    public void refuseOthers(Source source) throws IOException {
        Set<String> ours = source.names().collect(Collectors.toCollection(HashSet::new));
        if (documents.keptBefore(Instant.MAX, "", Integer.MAX_VALUE).stream().anyMatch(kept -> !ours.contains(kept))) {
            throw new BackupRefused("The documents folder holds files that are not the archive's. An archive is only "
                    + "restored into an empty data directory: name a new one with ZHUQI_DATA_DIR.");
        }
    }

    @Override
    public void restore(Source source) throws IOException {
        List<String> names = source.names().toList();
        for (String name : names) {
            try (InputStream content = source.open(name);
                    FilesystemDocumentStore.Received received = documents.receive(content, Long.MAX_VALUE)) {
                if (received.sha256().equals(name)) {
                    received.keep();
                }
                // Else it was damaged before it was saved, which the archive says of it; a wrong content is kept
                // nowhere.
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private static List<String> named(Connection snapshot) throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (Statement statement = snapshot.createStatement();
                ResultSet row = statement.executeQuery("select distinct sha256 from attachment order by sha256")) {
            while (row.next()) {
                hashes.add(row.getString(1));
            }
        }
        return hashes;
    }

    private static DigestInputStream digested(InputStream content) {
        try {
            return new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
