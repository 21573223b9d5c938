package org.zhuqi.applications;

import java.time.Instant;
import org.zhuqi.shared.LocalText;

/**
 * What an enterprise handed in for another call, beside which it cannot have this one.
 *
 * @param title of the other call
 * @param receiptNumber of the latest round
 */
public record Exclusion(
        ApplicationId application, String programmeCode, LocalText title, String receiptNumber, Instant submittedAt) {}
