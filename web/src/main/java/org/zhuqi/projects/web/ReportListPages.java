package org.zhuqi.projects.web;

import java.time.YearMonth;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.usecase.ProgressQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;

/** Monthly reports of all projects within reach. */
@Controller
@RequestMapping("/staff/project-reports")
@RequiredArgsConstructor
class ReportListPages {
    private static final int ROWS = 50;
    private final ProgressQueries queries;
    private final ProjectWords words;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        ReportState wanted = Arrays.stream(ReportState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        new ProgressQueries.Filter(
                                unit == null || unit.isBlank() ? null : new ReportingUnitId(unit), month, wanted),
                        new PageRequest(after, ROWS, null)));
        model.addAttribute("unit", unit);
        model.addAttribute("month", month);
        model.addAttribute("state", wanted);
        model.addAttribute("states", words.options(ReportState.values(), "projects.report-state."));
        return "projects/progress/list";
    }
}
