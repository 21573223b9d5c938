package org.zhuqi.audit.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.AuditResult;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Searching the audit trail. */
@Port
public interface AuditQueries {
    /**
     * What is searched for; null means any.
     *
     * @param actor beginning of the account's name
     * @param action whole action, or its beginning when it ends with a point: {@code reviews.}
     * @param object id of the record
     * @param from first day, in the place's time
     * @param to last day, included
     */
    record Filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String objectKind,
            @Nullable String object,
            @Nullable AuditResult result,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public static final Filter ANY = new Filter(null, null, null, null, null, null, null);
    }

    /** Newest first. */
    Page<AuditEntry> search(Scope scope, Filter filter, PageRequest page);
}
