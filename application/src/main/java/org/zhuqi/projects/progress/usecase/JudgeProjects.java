package org.zhuqi.projects.progress.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.lights.LightRuleSets;
import org.zhuqi.projects.progress.Judgements;
import org.zhuqi.projects.progress.ProjectLights;

/** Computes lights anew: of one project when something of it changed, of all of them once a day. */
@Service
@Transactional
@RequiredArgsConstructor
public class JudgeProjects {
    private static final int PORTION = 2_000;
    private final Judgements judgements;
    private final LightRuleSets rules;
    private final Clock clock;

    public void judge(ProjectId project) {
        judge(project, LocalDate.now(clock));
    }

    /** As it would have been judged on the day; for what is recorded with its history. */
    public void judge(ProjectId project, LocalDate asOf) {
        judgements.keep(judgements.of(project, asOf).stream()
                .map(judged -> kept(judged, asOf))
                .toList());
    }

    /** The portion after the project, null for the first; the last one looked at, null when none was left. */
    public @Nullable ProjectId judgeAfter(@Nullable ProjectId last) {
        LocalDate today = LocalDate.now(clock);
        List<Judgements.Judged> portion = judgements.after(last, PORTION, today);
        judgements.keep(portion.stream().map(judged -> kept(judged, today)).toList());
        return portion.isEmpty() ? null : portion.getLast().project();
    }

    private Judgements.Kept kept(Judgements.Judged judged, LocalDate today) {
        return new Judgements.Kept(
                judged.project(),
                ProjectLights.of(judged.basis(), rules.inForce(), today).overall(),
                today);
    }
}
