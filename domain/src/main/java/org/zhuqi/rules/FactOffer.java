package org.zhuqi.rules;

import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/**
 * A fact that whoever writes conditions may choose.
 *
 * @param type how its value is typed: money in 万元, ratios in per cent
 * @param name null where the bundles name it, under {@code rules.fact.} and the key
 */
public record FactOffer(
        FactKey fact, FactType type, @Nullable LocalText name) {}
