package org.zhuqi.programmes.trials.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhuqi.programmes.trials.*}.
 *
 * @param keepOutcomesFor how long after the end of a dry run is kept what it says of each enterprise; its counts stay
 */
@ConfigurationProperties("zhuqi.programmes.trials")
record TrialSettings(@DefaultValue("90d") Duration keepOutcomesFor) {}
