package org.zhuqi.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.Programme;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ProjectCode;

/** Finds what an enterprise handed in that keeps it from handing in for another call. */
@Port
public interface Exclusions {
    /**
     * Its applications that count, handed in and neither rejected nor withdrawn, to calls of which one names the other; the
     * earliest first. Two that state different projects do not exclude each other.
     */
    List<Exclusion> of(EnterpriseId enterprise, Programme programme, @Nullable ProjectCode project);
}
