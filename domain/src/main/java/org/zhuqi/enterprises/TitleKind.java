package org.zhuqi.enterprises;

import org.zhuqi.shared.LocalText;

/** A title that can be held, e.g. {@code srdi-provincial}: data. */
public record TitleKind(String code, TitleLevel level, LocalText name) {}
