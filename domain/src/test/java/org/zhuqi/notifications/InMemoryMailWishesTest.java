package org.zhuqi.notifications;

class InMemoryMailWishesTest extends MailWishesContract {
    private final MailWishes wishes = new InMemoryMailWishes();

    @Override
    protected MailWishes wishes() {
        return wishes;
    }
}
