package org.zhuqi.subsidies.recoveries.usecase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.RecoveryId;
import org.zhuqi.subsidies.recoveries.RecoveryRules;

/** Reads recoveries; scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ}. */
@Port
public interface RecoveryQueries {
    /** The latest first; of a programme, or of all. */
    Page<Recovery> list(Scope scope, @Nullable ProgrammeId programme, PageRequest page);

    Optional<Recovery> find(Scope scope, RecoveryId id);

    /** What was paid of an application and when; for the use case that orders it back. */
    List<RecoveryRules.Paid> paid(ApplicationId application);
}
