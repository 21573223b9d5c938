package org.zhuqi.applications.usecase;

import org.zhuqi.applications.Applications;
import org.zhuqi.applications.Submissions;
import org.zhuqi.projects.Projects;

/** Comparing machines over ports that are given, for tests of later rooms. */
public final class MachineDesk {
    private MachineDesk() {}

    public static CompareMachines of(Applications applications, Submissions submissions, Projects projects) {
        return new CompareMachines(applications, submissions, new ProjectOfApplication(projects));
    }
}
