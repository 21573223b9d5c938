package org.zhuqi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every document store must do. */
public abstract class DocumentStoreContract {
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    /** A new, empty store; asked once per test. */
    protected abstract DocumentStore store();

    /** Whether anything of uploads that were not kept is still there. */
    protected abstract boolean clean();

    @Test
    void aKeptContentIsFoundByItsHash() throws IOException {
        DocumentStore store = store();
        keep(store, "hello");

        assertThat(store.holds(HELLO)).isTrue();
        try (InputStream in = store.open(HELLO)) {
            assertThat(in.readAllBytes()).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(clean()).isTrue();
    }

    @Test
    void whatCameInCanBeLookedAtBeforeItIsKept() throws IOException {
        try (DocumentStore.Received received = store().receive(bytes("hello"), 100)) {
            assertThat(received.sha256()).isEqualTo(HELLO);
            assertThat(received.size()).isEqualTo(5);
            try (InputStream in = received.open()) {
                assertThat(in.readAllBytes()).hasSize(5);
            }
        }
    }

    @Test
    void whatIsNotKeptLeavesNothingBehind() {
        DocumentStore store = store();
        store.receive(bytes("hello"), 100).close();

        assertThat(store.holds(HELLO)).isFalse();
        assertThat(clean()).isTrue();
    }

    @Test
    void theSameContentTwiceIsKeptOnce() {
        DocumentStore store = store();
        keep(store, "hello");
        keep(store, "hello");

        assertThat(store.keptBefore(Instant.now().plusSeconds(60), "", 10)).containsExactly(HELLO);
    }

    @Test
    void aContentOfExactlyTheLimitComesInAndOneByteMoreIsRefused() {
        DocumentStore store = store();
        store.receive(bytes("hello"), 5).close();

        assertThatThrownBy(() -> store.receive(bytes("hello"), 4))
                .isInstanceOfSatisfying(
                        org.zhuqi.shared.RefusedException.class,
                        e -> assertThat(e.is(DocumentsError.TOO_LARGE)).isTrue());
        assertThat(clean()).isTrue();
    }

    @Test
    void aSenderThatBreaksOffLeavesNothingBehind() {
        InputStream broken = new SequenceInputStream(bytes("hel"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        DocumentStore store = store();

        assertThatThrownBy(() -> store.receive(broken, 100)).isInstanceOf(UncheckedIOException.class);
        assertThat(clean()).isTrue();
        assertThat(store.keptBefore(Instant.now().plusSeconds(60), "", 10)).isEmpty();
    }

    @Test
    void deletedContentsAreGoneAndDeletingTwiceIsNoError() {
        DocumentStore store = store();
        keep(store, "hello");
        store.delete(HELLO);
        store.delete(HELLO);

        assertThat(store.holds(HELLO)).isFalse();
        assertThatThrownBy(() -> store.open(HELLO)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void onlyOldContentsAreCandidatesForTheSweep() {
        DocumentStore store = store();
        keep(store, "hello");

        assertThat(store.keptBefore(Instant.now().minus(Duration.ofHours(1)), "", 10))
                .isEmpty();
        assertThat(store.keptBefore(Instant.now().plusSeconds(60), "", 10)).containsExactly(HELLO);
    }

    @Test
    void candidatesComePageByPageInTheOrderOfTheirHashes() {
        DocumentStore store = store();
        for (int i = 0; i < 7; i++) {
            keep(store, "content " + i);
        }
        Instant later = Instant.now().plusSeconds(60);
        List<String> all = store.keptBefore(later, "", 10);
        List<String> paged = new ArrayList<>();
        List<String> page = store.keptBefore(later, "", 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            paged.addAll(page);
            page = store.keptBefore(later, page.getLast(), 3);
        }
        assertThat(paged).hasSize(7).isSorted().isEqualTo(all);
    }

    @Test
    void whatCameInBeforeTheProgramDiedIsForgotten() {
        DocumentStore store = store();
        store.receive(bytes("half an upload"), 100);

        assertThat(store.forgetReceivedBefore(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(clean()).isTrue();
    }

    private static void keep(DocumentStore store, String text) {
        try (DocumentStore.Received received = store.receive(bytes(text), 100)) {
            received.keep();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
