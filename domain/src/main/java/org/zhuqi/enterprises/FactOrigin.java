package org.zhuqi.enterprises;

import org.zhuqi.shared.LocalText;

/**
 * A source of facts.
 *
 * @param id e.g. {@code statistics}
 * @param rank 1 is believed first
 */
public record FactOrigin(String id, int rank, LocalText name) {}
