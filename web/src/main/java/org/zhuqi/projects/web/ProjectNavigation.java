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
    NavEntry projectOverviewEntry() {
        return new NavEntry(
                "project-overview",
                NavGroup.PROJECTS,
                561,
                "projects.overview.nav",
                "/staff/project-overview",
                "layout-grid",
                ProjectsRight.WORK);
    }

    @Bean
    NavEntry projectBoardEntry() {
        return new NavEntry(
                "project-board",
                NavGroup.PROJECTS,
                562,
                "projects.board.nav",
                "/staff/project-board",
                "layout-kanban",
                ProjectsRight.WORK);
    }

    @Bean
    NavEntry projectMilestonesEntry() {
        return new NavEntry(
                "project-milestones",
                NavGroup.PROJECTS,
                563,
                "projects.milestones.nav",
                "/staff/project-milestones",
                "chart-dots",
                ProjectsRight.WORK);
    }

    @Bean
    NavEntry projectChangesEntry() {
        return new NavEntry(
                "project-changes",
                NavGroup.PROJECTS,
                564,
                "projects.changes.nav",
                "/staff/project-changes",
                "history",
                ProjectsRight.WORK);
    }

    @Bean
    NavEntry projectBulletinsEntry() {
        return new NavEntry(
                "project-bulletins",
                NavGroup.PROJECTS,
                566,
                "projects.bulletins.nav",
                "/staff/project-bulletins",
                "report",
                ProjectsRight.WORK);
    }

    @Bean
    NavEntry projectResumptionsEntry() {
        return new NavEntry(
                "project-resumptions",
                NavGroup.PROJECTS,
                572,
                "projects.resumptions.nav",
                "/staff/project-resumptions",
                "player-play",
                ProjectsRight.WORK);
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
