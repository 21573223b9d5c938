package org.zhuqi.reviews.notices;

class InMemoryPublicNoticesTest extends PublicNoticesContract {
    private final InMemoryPublicNotices notices = new InMemoryPublicNotices();
    private final InMemoryObjections objections = new InMemoryObjections();

    @Override
    protected PublicNotices notices() {
        return notices;
    }

    @Override
    protected Objections objections() {
        return objections;
    }
}
