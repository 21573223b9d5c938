package org.zhuqi.documents;

class InMemoryUploadPartsTest extends UploadPartsContract {
    private final UploadParts parts = new InMemoryUploadParts();

    @Override
    protected UploadParts parts() {
        return parts;
    }
}
