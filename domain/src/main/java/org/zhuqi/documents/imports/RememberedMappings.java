package org.zhuqi.documents.imports;

import java.util.Optional;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;

/** How each unit named the columns of its files, so that the next one with the same heads is recognised. */
@Port
public interface RememberedMappings {
    Optional<ColumnMapping> find(ReportingUnitId unit, String kind, String heads);

    /** @param heads as {@link ColumnMapping#keyOf} writes them */
    void remember(ReportingUnitId unit, String kind, String heads, ColumnMapping mapping);
}
