package org.zhuqi.applications;

import java.time.Instant;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.shared.LocalText;

/**
 * A paper an enterprise handed in before.
 *
 * @param from the application it went with
 * @param title of that application's call
 */
public record PaperOnFile(
        PaperKind kind, SubmittedFile file, ApplicationId from, LocalText title, String receiptNumber, Instant at) {}
