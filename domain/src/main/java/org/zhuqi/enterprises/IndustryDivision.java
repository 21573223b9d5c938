package org.zhuqi.enterprises;

import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;

/** A division of GB/T 4754 with its name. */
public record IndustryDivision(IndustryCode code, LocalText name) {}
