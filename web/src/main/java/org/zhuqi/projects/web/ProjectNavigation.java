package org.zhuqi.projects.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

@Configuration
class ProjectNavigation {
    @Bean
    NavEntry projectsEntry() {
        return new NavEntry(
                "projects", NavGroup.PROJECTS, 560, "projects.nav", "/staff/projects", "crane", ProjectsRight.WORK);
    }

    @Bean
    NavEntry projectReportsEntry() {
        return new NavEntry(
                "project-reports",
                NavGroup.PROJECTS,
                570,
                "projects.reports.nav",
                "/staff/project-reports",
                "timeline",
                ProjectsRight.WORK);
    }

    @Bean
    NavEntry projectProblemsEntry() {
        return new NavEntry(
                "project-problems",
                NavGroup.PROJECTS,
                575,
                "projects.problems.nav",
                "/staff/project-problems",
                "alert-triangle",
                ProjectsRight.WORK);
    }

    @Bean
    NavEntry myProjectsEntry() {
        return new NavEntry(
                "my-projects",
                Area.ENTERPRISE,
                560,
                "projects.nav.mine",
                "/my/projects",
                "crane",
                ProjectsRight.REPORT);
    }
}
