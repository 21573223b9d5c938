package org.zhuqi.reviews;

/** A review after a move, and the line the timeline gains; the two are saved together or not at all. */
public record Moved(Review review, ReviewMove entry) {}
