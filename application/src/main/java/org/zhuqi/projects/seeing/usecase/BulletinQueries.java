package org.zhuqi.projects.seeing.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.BulletinTime;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** What a bulletin is made of, and the list of those given out; scopes are those of {@code ProjectsRight.READ}. */
@Port
public interface BulletinQueries {
    /** @param unit null for one of everybody's projects */
    record Given(
            BulletinId id, BulletinTime time, @Nullable ReportingUnitId unit, int edition, String byName, Instant at) {}

    /** A unit's projects on the day. */
    record UnitSum(
            ReportingUnitId unit,
            long projects,
            Money total,
            Money planned,
            Money done,
            Map<LightColour, Long> lights) {}

    /** Given out, the newest first; one of everybody's projects for those who may see everybody's. */
    Page<Given> given(Scope scope, PageRequest page);

    /** Unit by unit, those given up left out. */
    List<UnitSum> units(Scope scope, ProjectFigureQueries.Asked asked);

    /** The most urgent projects of the day first, then the largest. */
    List<Bulletin.Line> lines(Scope scope, ProjectFigureQueries.Asked asked, int atMost);
}
