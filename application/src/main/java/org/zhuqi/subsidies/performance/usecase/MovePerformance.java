package org.zhuqi.subsidies.performance.usecase;

import java.time.Instant;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.Actor;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.Performances;

/** Moves the day of a self-evaluation with a project that was given more time; nothing else moves it. */
@Service
@Transactional
@RequiredArgsConstructor
public class MovePerformance {
    private final Performances performances;
    private final EvaluationDay evaluationDay;

    /**
     * What a change of the award means for its performance.
     *
     * @param by who decided on the change
     * @param ends last day of the project from now on
     */
    public record Extension(Actor by, ApplicationId application, LocalDate ends, Instant at) {}

    /** Later, never earlier: who was promised a day keeps it. */
    public void extend(Extension extension) {
        Performance performance = performances
                .find(extension.application())
                .filter(found -> found.state().awaitsReport())
                .orElse(null);
        LocalDate day = evaluationDay.after(extension.ends());
        if (performance != null && day.isAfter(performance.due())) {
            performances.save(
                    performance.withDue(day),
                    new Performance.Step(
                            extension.application(),
                            performance.state(),
                            null,
                            extension.by().id(),
                            extension.by().name(),
                            extension.at()));
        }
    }
}
