package org.zhuqi.reviews.checks.usecase;

import java.util.List;
import java.util.UUID;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Reads what checks found. Scopes of {@link org.zhuqi.reviews.checks.ChecksRight#READ_FINDINGS}. */
@Port
public interface CheckQueries {
    /** The latest finding of each check at each moment; empty when there is none or it is out of reach. */
    List<Snapshot> findings(Scope scope, String subjectKind, UUID subjectId);
}
