package org.zhuqi.audit;

import org.jspecify.annotations.Nullable;

/** A link as it is kept, with the entry it fixes; null when that entry is gone. */
public record SealedEntry(Seal seal, @Nullable AuditEntry entry) {}
