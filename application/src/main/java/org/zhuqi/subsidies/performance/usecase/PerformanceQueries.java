package org.zhuqi.subsidies.performance.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.performance.Performance;

/** Reads performances; scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ}. */
@Port
public interface PerformanceQueries {
    /** By the day they are due, the earliest first. */
    Page<Performance> list(Scope scope, Filter filter, PageRequest page);

    Optional<Performance> find(Scope scope, ApplicationId application);

    /** How it came to be where it is, the oldest step first. */
    List<Performance.Step> steps(Scope scope, ApplicationId application);

    /**
     * What is wanted; null for all.
     *
     * @param awaited whether only those count whose report is to come
     * @param dueBy only those due on the day or before
     * @param enterprise whose award it is
     */
    record Filter(
            Performance.@Nullable State state,
            boolean awaited,
            @Nullable LocalDate dueBy,
            @Nullable EnterpriseId enterprise) {
        public static final Filter ALL = new Filter(null, false, null, null);

        public static final Filter AWAITED = new Filter(null, true, null, null);

        public static Filter in(Performance.@Nullable State state) {
            return new Filter(state, false, null, null);
        }

        public static Filter awaitedBy(LocalDate day) {
            return new Filter(null, true, day, null);
        }

        public static Filter awaitedOf(EnterpriseId enterprise) {
            return new Filter(null, true, null, enterprise);
        }
    }
}
