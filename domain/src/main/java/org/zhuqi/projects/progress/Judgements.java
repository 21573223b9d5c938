package org.zhuqi.projects.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.shared.Port;

/** What lights are computed from, and the colours as they were computed last, by which lists are narrowed. */
@Port
public interface Judgements {
    /** What one project is judged by. */
    record Judged(ProjectId project, ProjectLights.Basis basis) {}

    /** A colour and the day it is of. */
    record Kept(ProjectId project, LightColour light, LocalDate asOf) {}

    Optional<Judged> of(ProjectId project, LocalDate asOf);

    /** Those whose ids follow, in the order of ids; null for the first portion. */
    List<Judged> after(@Nullable ProjectId last, int atMost, LocalDate asOf);

    /** Keeps those that turned, with the day from which they did. */
    void keep(List<Kept> judged);
}
