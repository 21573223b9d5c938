package org.zhuqi.projects.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.ShowProject;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

/** An enterprise's own projects. */
@Controller
@RequestMapping("/my/projects")
@RequiredArgsConstructor
class MyProjectPages {
    private static final int ROWS = 20;
    private final ProjectQueries queries;
    private final ProblemQueries problemQueries;
    private final ShowProject showProject;
    private final ProjectCharts projectCharts;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        actor.may(ProjectsRight.REPORT).orRefuse();
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        ProjectQueries.Filter.ALL,
                        new PageRequest(after, ROWS, null)));
        return "projects/my-list";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        if (!actor.role().isEnterprise()) {
            throw SharedError.NOT_FOUND.refused();
        }
        ShowProject.View view = showProject.show(actor, new ProjectId(id));
        model.addAttribute("view", view);
        projectCharts.draw(view, model);
        model.addAttribute("project", view.project());
        model.addAttribute("base", "/my/projects/" + id);
        model.addAttribute(
                "troubles",
                problemQueries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        ProblemQueries.Filter.of(view.project().id()),
                        PageRequest.first(ROWS)));
        model.addAttribute("problemBase", "/my/project-problems/");
        return "projects/show";
    }
}
