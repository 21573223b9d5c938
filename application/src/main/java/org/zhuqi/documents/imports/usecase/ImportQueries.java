package org.zhuqi.documents.imports.usecase;

import java.time.Instant;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.Tally;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Reads imports for the list; scopes are those of {@code ImportsRight.IMPORT}. */
@Port
public interface ImportQueries {
    /** @param rows under the head */
    record Line(
            ImportId id,
            String kind,
            ReportingUnitId unit,
            String byName,
            String fileName,
            int rows,
            ImportStatus status,
            Tally tally,
            Instant createdAt) {}

    /** Newest first. */
    Page<Line> list(Scope scope, PageRequest page);
}
