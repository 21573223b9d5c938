package org.zhuqi.shared;

/** A text of the bundles that fills a place of another one, such as the name of a kind of work in a refusal. */
public record TextKey(String key) {}
