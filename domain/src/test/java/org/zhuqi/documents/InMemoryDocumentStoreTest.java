package org.zhuqi.documents;

class InMemoryDocumentStoreTest extends DocumentStoreContract {
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Override
    protected boolean clean() {
        return store.open() == 0;
    }
}
