package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.seeing.usecase.BoardQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.MonthAxis;

/** The milestones of many projects along the months of two years. */
@Controller
@RequestMapping("/staff/project-milestones")
@RequiredArgsConstructor
class MilestonePages {
    private static final int ROWS = 30;
    private final BoardQueries queries;
    private final SeeingRules rules;
    private final ProjectWords words;
    private final Clock clock;

    /** A project with what of its milestones lies within these months. */
    record Line(BoardQueries.Scheduled project, List<ProjectGantt.Row> rows) {}

    @GetMapping
    String show(Actor actor, @RequestParam Map<String, String> address, Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        LocalDate today = LocalDate.now(clock);
        int year = Objects.requireNonNullElse(
                ProjectSearch.read(
                        address, "year", text -> Days.read(text + "-01-01").getYear()),
                today.getYear());
        MonthAxis axis = MonthAxis.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 12, 31));
        Page<BoardQueries.Scheduled> page = queries.scheduled(
                actor.scopeFor(ProjectsRight.READ),
                ProjectSearch.filter(address),
                new PageRequest(address.get("after"), ROWS, null));
        model.addAttribute(
                "page", page.map(project -> new Line(project, ProjectGantt.rows(axis, project.milestones(), today))));
        model.addAttribute("axis", axis);
        model.addAttribute("winter", ProjectGantt.winter(axis, rules.winter()));
        model.addAttribute("today", axis.within(today, today) == null ? null : axis.at(today));
        model.addAttribute("year", year);
        model.addAttribute("address", address);
        model.addAttribute("levels", words.options(KeyLevel.values(), "projects.key-level."));
        model.addAttribute("stages", words.options(Stage.values(), "projects.stage."));
        return "projects/milestones";
    }
}
