package org.zhuqi.reviews.usecase;

import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.shared.LocalText;

/** A line of a timeline with the words of its stage. */
public record TimelineEntry(ReviewMove move, LocalText stageLabel) {}
