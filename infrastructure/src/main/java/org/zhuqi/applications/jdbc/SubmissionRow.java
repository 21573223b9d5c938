package org.zhuqi.applications.jdbc;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of table application_submission; answers and files as JSON, the content as the text that was hashed. */
record SubmissionRow(
        UUID applicationId,
        int round,
        String receiptNumber,
        OffsetDateTime at,
        String sha256,
        String content,
        String answers,
        String files,
        @Nullable BigDecimal amount,
        String conditions,
        String calculation,
        int programmeVersion,
        UUID submittedBy,
        @Nullable String idempotencyKey) {}
