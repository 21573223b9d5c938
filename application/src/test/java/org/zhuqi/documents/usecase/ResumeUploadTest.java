package org.zhuqi.documents.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.UploadId;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class ResumeUploadTest {
    private static final OwnerRef PROJECT = OwnerRef.of("project", new UUID(63, 1));
    private static final OwnerRef PHOTOGRAPHED = OwnerRef.of("project", new UUID(63, 3));
    private static final UUID KEY = new UUID(63, 2);
    private static final int SIZE = 1_000;

    private Instant now = Instant.parse("2024-09-06T01:00:00Z");
    private boolean open = true;
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final DocumentRoomFixture room = new DocumentRoomFixture(
            new AttachmentOwner() {
                @Override
                public String kind() {
                    return "project";
                }

                @Override
                public Access mayRead(Actor actor, String ownerId) {
                    return mayAttach(actor, ownerId);
                }

                @Override
                public Access mayAttach(Actor actor, String ownerId) {
                    return open ? Access.ALLOWED : new Access.Denied(SharedError.NOT_FOUND);
                }

                @Override
                public Set<AllowedType> types(String ownerId) {
                    return ownerId.equals(PHOTOGRAPHED.id()) ? AllowedType.PHOTOS : types();
                }
            },
            audit,
            clock);
    private final Actor officer = officer(1);
    private final Actor colleague = officer(2);

    private static Actor officer(int number) {
        return new Actor(
                new UserId(new UUID(63, 10 + number)),
                "",
                Role.UNIT_OFFICER,
                new ReportingUnitId("222401"),
                Set.of(),
                null,
                "");
    }

    private UploadId begun() {
        return room.resume
                .begin(officer, new ResumeUpload.Command(PROJECT, KEY, "工地照片.xlsx", SIZE))
                .id();
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    @Test
    void a_line_that_breaks_three_times_gives_one_file() {
        UploadId id = begun();
        InputStream breaking = new SequenceInputStream(bytes(300), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no net");
            }
        });
        refused(DocumentsError.BROKEN_UPLOAD, () -> room.resume.append(officer, id, 0, breaking));
        assertThat(room.resume.ask(officer, id).offset()).isEqualTo(300);
        room.resume.append(officer, id, 300, bytes(500));
        refused(DocumentsError.WRONG_OFFSET, () -> room.resume.append(officer, id, 300, bytes(500)));
        assertThat(begun()).as("begun again with the same key").isEqualTo(id);
        refused(DocumentsError.INCOMPLETE, () -> room.resume.finish(officer, id));
        assertThat(room.resume.append(officer, id, 800, bytes(200)).offset()).isEqualTo(SIZE);
        Attachment attachment = room.resume.finish(officer, id);
        assertThat(attachment.size()).isEqualTo(SIZE);
        assertThat(attachment.owner()).isEqualTo(PROJECT);
        assertThat(room.resume.finish(officer, id)).as("ended twice").isEqualTo(attachment);
        assertThat(room.attachments.of(PROJECT)).containsExactly(attachment);
        assertThat(room.resume.ask(officer, id).attachment()).isEqualTo(attachment.id());
        assertThat(room.parts.sizeOf(id)).as("thrown away").isZero();
    }

    @Test
    void whether_the_sender_may_attach_is_asked_at_every_part_and_nobody_else_sees_it() {
        UploadId id = begun();
        refused(SharedError.NOT_FOUND, () -> room.resume.ask(colleague, id));
        refused(SharedError.NOT_FOUND, () -> room.resume.append(colleague, id, 0, bytes(1)));
        open = false;
        refused(SharedError.NOT_FOUND, () -> room.resume.append(officer, id, 0, bytes(1)));
        refused(SharedError.NOT_FOUND, () -> room.resume.finish(officer, id));
        refused(SharedError.NOT_FOUND, this::begun);
    }

    @Test
    void size_and_name_are_looked_at_before_anything_is_sent_and_the_content_at_the_end() {
        refused(DocumentsError.TOO_LARGE, () -> begin("大.xlsx", 100_001));
        refused(DocumentsError.EMPTY_FILE, () -> begin("空.xlsx", 0));
        refused(DocumentsError.TYPE_NOT_ALLOWED, () -> begin("程序.exe", 10));
        UploadId id = begun();
        refused(DocumentsError.LONGER_THAN_SAID, () -> room.resume.append(officer, id, 0, bytes(SIZE + 1)));
        UploadId other = room.resume
                .begin(officer, new ResumeUpload.Command(PROJECT, UUID.randomUUID(), "名不副实.pdf", 10))
                .id();
        room.resume.append(officer, other, 0, bytes(10));
        refused(DocumentsError.TYPE_MISMATCH, () -> room.resume.finish(officer, other));
        assertThat(room.parts.sizeOf(other))
                .as("what may not be attached is thrown away")
                .isZero();
        refused(SharedError.NOT_FOUND, () -> room.resume.ask(officer, other));
    }

    @Test
    void what_a_record_does_not_take_is_refused_before_anything_is_sent() {
        refused(
                DocumentsError.TYPE_NOT_ALLOWED,
                () -> room.resume.begin(
                        officer, new ResumeUpload.Command(PHOTOGRAPHED, UUID.randomUUID(), "表.xlsx", 10)));
        assertThat(room.resume
                        .begin(officer, new ResumeUpload.Command(PHOTOGRAPHED, UUID.randomUUID(), "厂房.JPG", 10))
                        .offset())
                .isZero();
    }

    private void begin(String name, long size) {
        room.resume.begin(officer, new ResumeUpload.Command(PROJECT, UUID.randomUUID(), name, size));
    }

    @Test
    void nobody_begins_without_end() {
        for (int i = 0; i < ResumeUpload.MOST; i++) {
            begin("照片.xlsx", 10);
        }
        refused(DocumentsError.TOO_MANY_UPLOADS, () -> begin("照片.xlsx", 10));
    }

    @Test
    void what_is_attached_no_longer_counts() {
        for (int i = 0; i < ResumeUpload.MOST - 1; i++) {
            begin("照片.xlsx", 10);
        }
        UploadId id = begun();
        room.resume.append(officer, id, 0, bytes(SIZE));
        refused(DocumentsError.TOO_MANY_UPLOADS, () -> begin("照片.xlsx", 10));
        room.resume.finish(officer, id);
        begin("照片.xlsx", 10);
    }

    @Test
    void nothing_is_added_beside_what_is_attached() {
        UploadId id = begun();
        room.resume.append(officer, id, 0, bytes(SIZE));
        room.resume.finish(officer, id);
        refused(DocumentsError.WRONG_OFFSET, () -> room.resume.append(officer, id, 0, bytes(SIZE)));
        assertThat(room.parts.sizeOf(id)).isZero();
    }

    @Test
    void what_comes_in_of_an_upload_that_was_abandoned_meanwhile_does_not_stay() {
        UploadId id = begun();
        InputStream abandoning = new SequenceInputStream(bytes(300), new InputStream() {
            @Override
            public int read() {
                room.resume.abandon(officer, id);
                return -1;
            }
        });
        refused(SharedError.NOT_FOUND, () -> room.resume.append(officer, id, 0, abandoning));
        assertThat(room.parts.sizeOf(id)).isZero();
    }

    @Test
    void what_nobody_goes_on_with_is_forgotten() {
        UploadId id = begun();
        room.resume.append(officer, id, 0, bytes(300));
        now = now.plus(ForgetUploads.KEPT);
        assertThat(room.forgetUploads.forget()).isZero();
        now = now.plusSeconds(1);
        assertThat(room.forgetUploads.forget()).isEqualTo(1);
        assertThat(room.parts.sizeOf(id)).isZero();
        refused(SharedError.NOT_FOUND, () -> room.resume.ask(officer, id));
    }

    @Test
    void an_upload_that_is_not_wanted_is_gone_at_once() {
        UploadId id = begun();
        room.resume.append(officer, id, 0, bytes(300));
        room.resume.abandon(officer, id);
        assertThat(room.parts.sizeOf(id)).isZero();
        refused(SharedError.NOT_FOUND, () -> room.resume.ask(officer, id));
    }
}
