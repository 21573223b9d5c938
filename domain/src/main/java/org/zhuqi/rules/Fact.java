package org.zhuqi.rules;

import java.time.LocalDate;

/**
 * One fact as a source states it.
 *
 * @param source who says so, as people know it
 * @param asOf the date as of which it holds
 */
public record Fact(FactKey key, FactValue value, String source, LocalDate asOf) {}
