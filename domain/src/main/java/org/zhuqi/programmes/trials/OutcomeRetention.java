package org.zhuqi.programmes.trials;

import java.time.Duration;

/** How long after the end of a trial is kept what it says of each enterprise: a hundred thousand lines each. */
public record OutcomeRetention(Duration keepFor) {}
