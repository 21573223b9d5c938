package org.zhuqi.documents.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.documents.DocumentStore;
import org.zhuqi.documents.DocumentStoreContract;
import org.zhuqi.shared.jdbc.TinyDisk;

class FilesystemDocumentStoreTest extends DocumentStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected DocumentStore store() {
        return new FilesystemDocumentStore(folder.resolve("documents"), java.time.Clock.systemUTC());
    }

    @Override
    protected boolean clean() {
        Path incoming = folder.resolve("documents/incoming");
        try (Stream<Path> files = Files.list(incoming)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void contentsLieInTwoLevelsOfFoldersNamedByTheHash() {
        try (DocumentStore.Received received = store().receive(new ByteArrayInputStream(new byte[] {1}), 10)) {
            received.keep();
            String hash = received.sha256();
            assertThat(folder.resolve("documents")
                            .resolve(hash.substring(0, 2))
                            .resolve(hash.substring(2, 4))
                            .resolve(hash))
                    .hasSize(1);
        }
    }

    @Test
    void aFullDiskFailsLeavesNothingAndIsForgottenWhenThereIsRoomAgain() throws IOException {
        try (TinyDisk disk = TinyDisk.mountOrSkip(folder, 1)) {
            Path documents = disk.folder().resolve("documents");
            DocumentStore store = new FilesystemDocumentStore(documents, java.time.Clock.systemUTC());
            byte[] large = new byte[2 * 1024 * 1024];
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> store.receive(new ByteArrayInputStream(large), Long.MAX_VALUE));
            assertThat(documents.resolve("incoming")).isEmptyDirectory();
            try (DocumentStore.Received received = store.receive(new ByteArrayInputStream(new byte[] {1}), 10)) {
                received.keep();
                assertThat(store.holds(received.sha256())).isTrue();
            }
        }
    }
}
