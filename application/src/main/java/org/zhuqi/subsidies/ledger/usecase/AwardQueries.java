package org.zhuqi.subsidies.ledger.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.ledger.Award;

/** Reads the ledger; scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ}. */
@Port
public interface AwardQueries {
    /**
     * The money of an application.
     *
     * @param paid what was paid and not taken back
     */
    record MoneyOf(Award award, Money paid, Money recovered) {}

    Optional<Award> find(Scope scope, ApplicationId application);

    /** What was awarded for a project, as far as applications name its code, with what became of it; the latest first. */
    List<MoneyOf> ofProject(Scope scope, ProjectId project);

    /** Sum of the awards made before the moment. */
    Money awarded(Scope scope, Instant until, @Nullable ReportingUnitId unit, @Nullable ProgrammeId programme);

    /** The same of each unit; those without any are left out. */
    Map<ReportingUnitId, Money> awardedByUnit(Scope scope, Instant until, @Nullable ProgrammeId programme);

    /** The awards {@link #awarded} adds up, the latest first. */
    Page<Award> counted(
            Scope scope,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme,
            PageRequest page);
}
