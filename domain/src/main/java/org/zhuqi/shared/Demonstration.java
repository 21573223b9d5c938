package org.zhuqi.shared;

/**
 * Whether this installation shows demonstration data, which every page then says.
 *
 * @param on true when demonstration data are loaded
 */
public record Demonstration(boolean on) {}
