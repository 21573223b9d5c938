package org.zhuqi.documents.usecase;

import java.time.Clock;
import java.util.List;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.DocumentStore;
import org.zhuqi.documents.InMemoryAttachments;
import org.zhuqi.documents.InMemoryDocumentStore;
import org.zhuqi.documents.InMemoryPartialUploads;
import org.zhuqi.documents.InMemoryUploadParts;
import org.zhuqi.documents.InMemoryViruses;
import org.zhuqi.documents.StoreChoice;
import org.zhuqi.documents.UploadLimits;

/** The room on fakes, for tests of those who keep files in it; every file is taken for a spreadsheet. */
public final class DocumentRoomFixture {
    private static final UploadLimits LIMITS = new UploadLimits(100_000, 5);

    public final UploadDocument upload;
    public final OpenDocument open;
    public final ResumeUpload resume;
    public final ForgetUploads forgetUploads;
    final InMemoryUploadParts parts = new InMemoryUploadParts();
    final InMemoryPartialUploads uploads = new InMemoryPartialUploads();
    public final InMemoryAttachments attachments = new InMemoryAttachments();

    public DocumentRoomFixture(AttachmentOwner owner, AuditTrail trail, Clock clock) {
        AttachmentOwners owners = new AttachmentOwners(List.of(owner));
        DocumentStores stores = new DocumentStores(List.of(new InMemoryDocumentStore()), new StoreChoice("memory"));
        upload = new UploadDocument(
                owners,
                stores,
                content -> AllowedType.XLSX.mediaType(),
                new InMemoryViruses(),
                LIMITS,
                new FileAttachment(owners, attachments, stores, LIMITS, trail),
                trail,
                clock);
        open = new OpenDocument(attachments, owners, stores);
        resume = new ResumeUpload(owners, uploads, parts, attachments, upload, LIMITS, clock);
        forgetUploads = new ForgetUploads(uploads, parts, clock);
    }

    /** Over files of which a test says that they are there, without contents. */
    public static AttachAgain attachAgain(
            AttachmentOwner owner, Attachments attachments, AuditTrail trail, Clock clock) {
        AttachmentOwners owners = new AttachmentOwners(List.of(owner));
        DocumentStore everything = new InMemoryDocumentStore() {
            @Override
            public boolean holds(String sha256) {
                return true;
            }
        };
        DocumentStores stores = new DocumentStores(List.of(everything), new StoreChoice("memory"));
        return new AttachAgain(
                owners, attachments, new FileAttachment(owners, attachments, stores, LIMITS, trail), clock);
    }
}
