package org.zhuqi.applications;

import java.time.Instant;
import org.zhuqi.shared.UserId;

/**
 * Somebody who answers for the enterprise confirmed what is to be handed in.
 *
 * @param mark names exactly what was confirmed; whatever is changed afterwards has another
 */
public record SignOff(ApplicationId application, String mark, UserId by, String byName, Instant at) {}
