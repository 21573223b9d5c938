package org.zhuqi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.RefusedException;

/** What every keeper of parts does. */
public abstract class UploadPartsContract {
    private final UploadId id = new UploadId(UUID.randomUUID());

    protected abstract UploadParts parts();

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream breakingAfter(String text) {
        return new SequenceInputStream(bytes(text), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        });
    }

    private String there() {
        try (InputStream in = parts().open(id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refused(DocumentsError key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    @Test
    void parts_that_follow_each_other_make_the_whole() {
        assertThat(parts().sizeOf(id)).isZero();
        assertThat(parts().append(id, 0, bytes("ab"), 5)).isEqualTo(2);
        assertThat(parts().append(id, 2, bytes("cde"), 3)).isEqualTo(5);
        assertThat(there()).isEqualTo("abcde");
        parts().forget(id);
        parts().forget(id);
        assertThat(parts().sizeOf(id)).isZero();
    }

    @Test
    void a_part_sent_twice_or_too_far_is_refused_and_changes_nothing() {
        parts().append(id, 0, bytes("ab"), 5);
        refused(DocumentsError.WRONG_OFFSET, () -> parts().append(id, 0, bytes("ab"), 5));
        refused(DocumentsError.WRONG_OFFSET, () -> parts().append(id, 4, bytes("e"), 1));
        assertThat(there()).isEqualTo("ab");
    }

    @Test
    void what_came_before_the_line_broke_stays_and_the_sender_goes_on_from_there() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> parts().append(id, 0, breakingAfter("abc"), 5));
        assertThat(parts().sizeOf(id)).isEqualTo(3);
        parts().append(id, 3, bytes("de"), 2);
        assertThat(there()).isEqualTo("abcde");
    }

    @Test
    void more_than_was_said_is_refused_and_nothing_of_it_stays() {
        parts().append(id, 0, bytes("ab"), 5);
        refused(DocumentsError.LONGER_THAN_SAID, () -> parts().append(id, 2, bytes("cdef"), 3));
        assertThat(there()).isEqualTo("ab");
    }

    @Test
    void while_one_reads_nobody_else_reads_or_adds() throws IOException {
        parts().append(id, 0, bytes("ab"), 5);
        try (InputStream held = parts().open(id)) {
            refused(DocumentsError.UPLOAD_BUSY, () -> parts().open(id));
            refused(DocumentsError.UPLOAD_BUSY, () -> parts().append(id, 2, bytes("c"), 3));
            assertThat(held.read()).isEqualTo('a');
        }
        assertThat(there()).isEqualTo("ab");
    }
}
