package org.zhuqi.documents;

/** Which {@link DocumentStore} takes new contents. */
public record StoreChoice(String id) {}
