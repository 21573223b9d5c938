package org.zhuqi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every list of attachments must do. */
public abstract class AttachmentsContract {
    private final OwnerRef owner = new OwnerRef("application", UUID.randomUUID().toString());

    protected abstract Attachments attachments();

    /** Runs in a transaction where there are any. */
    protected void inTransaction(Runnable work) {
        work.run();
    }

    @Test
    void anAttachmentComesBackAsItWasAdded() {
        Attachment attachment = attachment(1, "a");
        add(attachment);
        assertThat(attachments().find(attachment.id())).contains(attachment);
        assertThat(attachments().find(new AttachmentId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void theFilesOfARecordAreListedOldestFirst() {
        Attachment first = attachment(1, "a");
        Attachment second = attachment(2, "b");
        add(first);
        add(second);
        assertThat(attachments().of(owner)).containsExactly(first, second);
        assertThat(attachments().of(new OwnerRef("application", "another"))).isEmpty();
    }

    @Test
    void aRemovedFileIsOffTheListButStillFound() {
        Attachment attachment = attachment(1, "a");
        add(attachment);
        inTransaction(() -> attachments().remove(attachment.id()));
        assertThat(attachments().of(owner)).isEmpty();
        assertThat(attachments().find(attachment.id())).isPresent();
    }

    @Test
    void aContentIsUnusedOnlyWhileNoFileRemovedOrNotNamesIt() {
        Attachment attachment = attachment(1, "c");
        List<String> deleted = new ArrayList<>();
        inTransaction(() -> assertThat(attachments().ifUnused(attachment.sha256(), () -> deleted.add("before")))
                .isTrue());
        add(attachment);
        inTransaction(() -> attachments().remove(attachment.id()));
        inTransaction(() -> assertThat(attachments().ifUnused(attachment.sha256(), () -> deleted.add("after")))
                .isFalse());
        assertThat(deleted).containsExactly("before");
    }

    @Test
    void aForgottenFileIsNotThereAndItsContentIsUnused() {
        Attachment forgotten = attachment(1, "9");
        Attachment other = attachment(2, "8");
        add(forgotten);
        add(other);
        inTransaction(() -> attachments().forget(forgotten.id()));
        assertThat(attachments().find(forgotten.id())).isEmpty();
        assertThat(attachments().of(owner)).containsExactly(other);
        assertThat(attachments().unusedOf(List.of(forgotten.sha256(), other.sha256())))
                .containsExactly(forgotten.sha256());
    }

    @Test
    void ofManyContentsThoseAreToldThatNoFileHas() {
        Attachment kept = attachment(1, "d");
        Attachment removed = attachment(2, "e");
        add(kept);
        add(removed);
        inTransaction(() -> attachments().remove(removed.id()));
        String orphan = "f".repeat(64);
        assertThat(attachments().unusedOf(List.of(kept.sha256(), removed.sha256(), orphan)))
                .containsExactly(orphan);
        assertThat(attachments().unusedOf(List.of(kept.sha256()))).isEmpty();
    }

    private void add(Attachment attachment) {
        inTransaction(() -> attachments().add(attachment));
    }

    private Attachment attachment(int number, String digit) {
        return new Attachment(
                new AttachmentId(new UUID((System.nanoTime() << 16) | 0x7000L, 0x8000000000000000L | number)),
                owner,
                "设备发票 " + number + ".pdf",
                "application/pdf",
                12345,
                digit.repeat(64),
                UserId.of("00000000-0000-7000-8000-000000000001"),
                Instant.parse("2024-08-26T01:00:00.123456Z"));
    }
}
