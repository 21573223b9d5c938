package org.zhuqi.documents;

class InMemoryAttachmentsTest extends AttachmentsContract {
    private final InMemoryAttachments attachments = new InMemoryAttachments();

    @Override
    protected Attachments attachments() {
        return attachments;
    }
}
