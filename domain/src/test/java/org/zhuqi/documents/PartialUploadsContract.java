package org.zhuqi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every keeper of uploads in parts does. */
public abstract class PartialUploadsContract {
    private static final Instant NOW = Instant.parse("2024-09-06T01:00:00Z");
    private final UserId officer = new UserId(UUID.randomUUID());
    private final UserId other = new UserId(UUID.randomUUID());

    protected abstract PartialUploads uploads();

    private static PartialUpload upload(UserId by, UUID key, Instant at) {
        return new PartialUpload(
                new UploadId(UUID.randomUUID()),
                key,
                OwnerRef.of("project", UUID.randomUUID()),
                by,
                "工地.jpg",
                20_000_000,
                at);
    }

    @Test
    void one_is_found_by_its_number_and_by_the_senders_key() {
        UUID key = UUID.randomUUID();
        PartialUpload upload = upload(officer, key, NOW);
        assertThat(uploads().add(upload)).isTrue();
        assertThat(uploads().find(upload.id())).contains(upload);
        assertThat(uploads().findByKey(officer, key)).contains(upload);
        assertThat(uploads().findByKey(other, key)).isEmpty();
        assertThat(uploads().countOf(officer)).isEqualTo(1);
        assertThat(uploads().add(upload(officer, key, NOW))).isFalse();
        assertThat(uploads().add(upload(other, key, NOW))).isTrue();
        uploads().attached(upload.id());
        assertThat(uploads().countOf(officer)).as("no longer under way").isZero();
        assertThat(uploads().findByKey(officer, key)).contains(upload);
    }

    @Test
    void the_old_are_found_and_forgotten() {
        PartialUpload old = upload(officer, UUID.randomUUID(), NOW.minusSeconds(90));
        PartialUpload older = upload(officer, UUID.randomUUID(), NOW.minusSeconds(99));
        PartialUpload young = upload(officer, UUID.randomUUID(), NOW.minusSeconds(9));
        uploads().add(old);
        uploads().add(older);
        uploads().add(young);
        assertThat(uploads().begunBefore(NOW.minusSeconds(60), 1)).containsExactly(older);
        assertThat(uploads().begunBefore(NOW.minusSeconds(60), 9)).containsExactly(older, old);
        uploads().forget(older.id());
        uploads().forget(old.id());
        assertThat(uploads().find(old.id())).isEmpty();
        assertThat(uploads().countOf(officer)).isEqualTo(1);
    }
}
