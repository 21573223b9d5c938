package org.zhuqi.documents;

class InMemoryPartialUploadsTest extends PartialUploadsContract {
    private final PartialUploads uploads = new InMemoryPartialUploads();

    @Override
    protected PartialUploads uploads() {
        return uploads;
    }
}
