package org.zhuqi.programmes.candidates.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhuqi.programmes.candidates.*}.
 *
 * @param answerDays working days an enterprise has to take what is offered without an application, counted from the day its
 *     county confirmed; silence means not taken
 */
@ConfigurationProperties("zhuqi.programmes.candidates")
record CandidateSettings(@DefaultValue("15") int answerDays) {}
