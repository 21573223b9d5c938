package org.zhuqi.reviews.checks;

class InMemoryCreditListsTest extends CreditListsContract {
    private final CreditLists lists = new InMemoryCreditLists();

    @Override
    protected CreditLists lists() {
        return lists;
    }
}
