package org.zhuqi.enterprises.usecase;

import org.zhuqi.documents.AttachmentId;

/**
 * An officer's word for a code that fails its check character.
 *
 * @param licence the attached licence that shows it
 */
public record CodeVouching(String reason, AttachmentId licence) {}
