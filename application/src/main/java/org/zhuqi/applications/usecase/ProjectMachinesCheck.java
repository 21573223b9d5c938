package org.zhuqi.applications.usecase;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.Finding;

/** Whether the machines that an application asks money for stand on the list of its project. */
@Service
@RequiredArgsConstructor
class ProjectMachinesCheck implements Check {
    private final CompareMachines compareMachines;

    @Override
    public String id() {
        return "project-machines";
    }

    @Override
    public Finding look(SubjectRef subject, LocalDate asOf) {
        return subject.kind().equals(ApplicationReviews.KIND)
                ? compareMachines.compare(subject, compareMachines.asked(new ApplicationId(subject.id())), asOf)
                : CompareMachines.nothing(asOf);
    }
}
