package org.zhuqi.subsidies.awards.usecase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.AwardVersion;

/** Reads changes of awards; scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ}. */
@Port
public interface AwardChangeQueries {
    /** The latest first. */
    Page<AwardChange> list(Scope scope, Filter filter, PageRequest page);

    Optional<AwardChange> find(Scope scope, AwardChangeId id);

    /** What was asked to be changed of one award, the latest first. */
    List<AwardChange> of(Scope scope, ApplicationId application);

    /** Every version of an award, the latest first: that one is in force. Nothing where there is no award. */
    List<AwardVersion> versions(Scope scope, ApplicationId application);

    /** What is wanted; null for all. */
    record Filter(
            AwardChange.@Nullable State state, @Nullable EnterpriseId enterprise) {
        public static final Filter ALL = new Filter(null, null);
    }
}
