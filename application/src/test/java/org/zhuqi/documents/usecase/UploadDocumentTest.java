package org.zhuqi.documents.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.ContentTypes;
import org.zhuqi.documents.DocumentStore;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.InMemoryAttachments;
import org.zhuqi.documents.InMemoryDocumentStore;
import org.zhuqi.documents.InMemoryViruses;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.StoreChoice;
import org.zhuqi.documents.UploadLimits;
import org.zhuqi.documents.VirusesContract;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class UploadDocumentTest {
    private static final String PDF = "%PDF-1.7 invoice";

    private final Clock clock = Clock.fixed(Instant.now(), ZoneId.of("Asia/Shanghai"));
    private final InMemoryAttachments attachments = new InMemoryAttachments();
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final DocumentStores stores = new DocumentStores(List.of(store), new StoreChoice("memory"));
    private final AttachmentOwners owners = new AttachmentOwners(List.of(new OwnRecordsOnly("application")));
    private final UploadLimits limits = new UploadLimits(100, 2);
    private final ContentTypes startsLikePdf = content -> {
        try (InputStream in = content.get()) {
            return new String(in.readNBytes(4), StandardCharsets.UTF_8).equals("%PDF")
                    ? "application/pdf"
                    : "text/html";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    };
    private final InMemoryViruses viruses = new InMemoryViruses();
    private final UploadDocument upload = new UploadDocument(
            owners,
            stores,
            startsLikePdf,
            viruses,
            limits,
            new FileAttachment(owners, attachments, stores, limits, trail),
            trail,
            clock);
    private final OpenDocument open = new OpenDocument(attachments, owners, stores);
    private final RemoveDocument remove = new RemoveDocument(attachments, owners, trail);
    private final Actor actor = actor(1);
    private final OwnerRef owner = OwnerRef.of("application", actor.id());

    @Test
    void anUploadedFileCanBeOpenedByThoseItsOwnerAllowsAndByNobodyElse() throws IOException {
        Attachment attachment = upload("发票.pdf", PDF);

        try (InputStream in = open.open(actor, attachment.id()).content().get()) {
            assertThat(in.readAllBytes()).isEqualTo(PDF.getBytes(StandardCharsets.UTF_8));
        }
        refuses(SharedError.NOT_FOUND, () -> open.open(actor(2), attachment.id()));
        refuses(
                SharedError.NOT_FOUND,
                () -> open.open(
                        actor,
                        new AttachmentId(
                                attachment.owner().id().equals("")
                                        ? attachment.id().value()
                                        : new java.util.UUID(1, 1))));
        assertThat(trail.actions()).containsExactly("documents.attach");
    }

    @Test
    void whatIsNotAllowedToAttachNeverReachesTheStore() {
        refuses(SharedError.NOT_FOUND, () -> upload.upload(actor(2), owner, "发票.pdf", content(PDF)));
        refuses(
                SharedError.NOT_FOUND,
                () -> upload.upload(actor, new OwnerRef("unknown", "1"), "发票.pdf", content(PDF)));
        assertNothingKept();
    }

    @Test
    void wrongTypesEmptyAndLargeFilesLeaveNothingBehind() {
        refuses(DocumentsError.TYPE_NOT_ALLOWED, () -> upload("发票.pdf", "<html>"));
        refuses(DocumentsError.TYPE_MISMATCH, () -> upload("发票.xlsx", PDF));
        refuses(DocumentsError.TYPE_MISMATCH, () -> upload("发票", PDF));
        refuses(DocumentsError.EMPTY_FILE, () -> upload("发票.pdf", ""));
        refuses(DocumentsError.TOO_LARGE, () -> upload("发票.pdf", PDF + " ".repeat(100)));
        assertNothingKept();
    }

    @Test
    void whatHarmsIsRefusedAndOnRecordAndLeavesNothingBehind() {
        refuses(DocumentsError.INFECTED, () -> upload("发票.pdf", PDF + VirusesContract.EICAR));
        assertNothingKept();
        assertThat(trail.apart()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("documents.refuse-infected");
            assertThat(event.details()).containsEntry("name", "发票.pdf").containsEntry("found", "Eicar-Test-Signature");
        });
    }

    @Test
    void whatNobodyCouldLookAtIsRefusedToo() {
        viruses.fallSilent();
        refuses(DocumentsError.NOT_SCANNED, () -> upload("发票.pdf", PDF));
        assertNothingKept();
    }

    @Test
    void aSenderThatBreaksOffIsToldAndLeavesNothingBehind() {
        refuses(
                DocumentsError.BROKEN_UPLOAD,
                () -> upload.upload(actor, owner, "发票.pdf", new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("reset");
                    }
                }));
        assertNothingKept();
    }

    @Test
    void aStoreThatFailsIsNotBlamedOnTheSender() {
        IOException full = new IOException("No space left on device");
        DocumentStores failing = new DocumentStores(List.of(new FullStore(full)), new StoreChoice("full"));
        UploadDocument uploading = new UploadDocument(
                owners,
                failing,
                startsLikePdf,
                viruses,
                limits,
                new FileAttachment(owners, attachments, failing, limits, trail),
                trail,
                clock);
        refuses(DocumentsError.NOT_KEPT, () -> uploading.upload(actor, owner, "发票.pdf", content(PDF)));
        assertNothingKept();
    }

    @Test
    void aRecordHasNoMoreFilesThanAllowed() {
        upload("1.pdf", PDF + 1);
        upload("2.pdf", PDF + 2);
        refuses(DocumentsError.TOO_MANY, () -> upload("3.pdf", PDF + 3));
    }

    @Test
    void aRemovedFileStaysReadableForWhatWasSubmittedWithIt() {
        Attachment attachment = upload("1.pdf", PDF);
        refuses(SharedError.NOT_FOUND, () -> remove.remove(actor(2), attachment.id()));
        remove.remove(actor, attachment.id());

        assertThat(attachments.of(owner)).isEmpty();
        assertThat(open.open(actor, attachment.id()).attachment()).isEqualTo(attachment);
    }

    @Test
    void theSweepTakesOldContentsWithoutARowAndNoOthers() {
        upload("1.pdf", PDF);
        keep("orphan");
        assertThat(sweepAt(clock)).isZero();
        assertThat(sweepAt(Clock.offset(clock, Duration.ofDays(1)))).isEqualTo(1);
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void theSweepHoldsOrphansAndNothingElseHoweverManyContentsThereAre() {
        upload("1.pdf", PDF);
        for (int i = 0; i <= 2 * SweepDocuments.PAGE; i++) {
            keep("orphan " + i);
        }
        assertThat(sweepAt(Clock.offset(clock, Duration.ofDays(1)))).isEqualTo(2 * SweepDocuments.PAGE + 1);
        assertThat(attachments.held()).hasSize(2 * SweepDocuments.PAGE + 1);
        assertThat(store.size()).isEqualTo(1);
    }

    private int sweepAt(Clock time) {
        return new SweepDocuments(attachments, stores, new ForgetContent(attachments, stores), time).sweep();
    }

    private void keep(String text) {
        try (var received = store.receive(content(text), 100)) {
            received.keep();
        }
    }

    @Test
    void twoOwnersOfOneKindOrTwoStoresOfOneIdRefuseToStart() {
        assertThatThrownBy(() -> new AttachmentOwners(
                        List.of(new OwnRecordsOnly("application"), new OwnRecordsOnly("application"))))
                .hasMessageContaining("application");
        assertThatThrownBy(() ->
                        new DocumentStores(List.of(store, new InMemoryDocumentStore()), new StoreChoice("memory")))
                .hasMessageContaining("memory");
        assertThatThrownBy(() -> new DocumentStores(List.of(store), new StoreChoice("s3")))
                .hasMessageContaining("s3");
    }

    private void assertNothingKept() {
        assertThat(store.size()).isZero();
        assertThat(store.open()).isZero();
        assertThat(attachments.of(owner)).isEmpty();
        assertThat(trail.events()).isEmpty();
    }

    private Attachment upload(String name, String text) {
        return upload.upload(actor, owner, name, content(text));
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(ErrorKey key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }

    private static Actor actor(int number) {
        return new Actor(
                UserId.of("00000000-0000-7000-8000-00000000000" + number),
                "clerk-" + number,
                Role.ENTERPRISE_CLERK,
                null,
                Set.of(),
                null,
                "192.0.2.1");
    }

    private record OwnRecordsOnly(String kind) implements AttachmentOwner {
        @Override
        public Access mayRead(Actor actor, String ownerId) {
            return actor.id().toString().equals(ownerId) ? Access.ALLOWED : new Access.Denied(SharedError.NOT_FOUND);
        }

        @Override
        public Access mayAttach(Actor actor, String ownerId) {
            return mayRead(actor, ownerId);
        }
    }

    /** A store on a disk that is full. */
    private record FullStore(IOException failure) implements DocumentStore {
        @Override
        public String id() {
            return "full";
        }

        @Override
        public Received receive(InputStream content, long atMost) {
            throw new UncheckedIOException(failure);
        }

        @Override
        public boolean holds(String sha256) {
            return false;
        }

        @Override
        public InputStream open(String sha256) {
            throw new UncheckedIOException(failure);
        }

        @Override
        public List<String> keptBefore(Instant time, String after, int atMost) {
            return List.of();
        }

        @Override
        public void delete(String sha256) {}

        @Override
        public int forgetReceivedBefore(Instant time) {
            return 0;
        }
    }
}
