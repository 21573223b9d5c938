package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.seeing.YearCurve;
import org.zhuqi.projects.seeing.usecase.ShowCurve;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Scope;

/** How the projects stand today: the year's curve, county by county, lights, classes and stages; each number opens its projects. */
@Controller
@RequestMapping("/staff/project-overview")
@RequiredArgsConstructor
class OverviewPages {
    private final ProjectQueries queries;
    private final StartRateQueries startRates;
    private final ShowCurve showCurve;
    private final ProjectRules rules;
    private final SeeingRules seeingRules;
    private final ProjectWords words;
    private final Clock clock;

    @GetMapping
    String show(Actor actor, @RequestParam Map<String, String> address, Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        Scope scope = actor.scopeFor(ProjectsRight.READ);
        ProjectQueries.Filter filter = ProjectSearch.filter(address);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("address", address);
        model.addAttribute("today", today);
        model.addAttribute("tiles", UnitLights.of(queries.byUnitAndLight(scope, filter)));
        model.addAttribute("leaders", UnitLights.of(queries.byLeaderAndLight(scope, filter)));
        model.addAttribute("starts", rates(scope, StartRateQueries.Part.START, filter, today));
        model.addAttribute("resumptions", rates(scope, StartRateQueries.Part.RESUME, filter, today));
        model.addAttribute(
                "byStage",
                queries.byStage(scope, filter).stream()
                        .collect(Collectors.toMap(ProjectQueries.Count::key, count -> count)));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("bySize", queries.bySize(scope, filter, rules.sizeFloors()));
        YearCurve curve = showCurve.ofMany(actor, filter, ProjectSearch.read(address, "year", Integer::valueOf));
        model.addAttribute("curve", curve.isBlank() ? null : CurveDrawing.of(curve, seeingRules.winter()));
        model.addAttribute("kinds", words.options(ProjectKind.values(), "projects.kind."));
        model.addAttribute("levels", words.options(KeyLevel.values(), "projects.key-level."));
        model.addAttribute("sizes", words.sizeClasses());
        model.addAttribute("colours", words.options(LightColour.values(), "lights."));
        return "projects/overview";
    }

    private Map<String, StartRateQueries.Rate> rates(
            Scope scope, StartRateQueries.Part part, ProjectQueries.Filter filter, LocalDate today) {
        return startRates
                .byUnit(scope, new StartRateQueries.Wanted(part, seeingRules.startsDue()), asked(filter, today))
                .stream()
                .collect(Collectors.toMap(rate -> rate.unit().value(), StartRateQueries.UnitRate::rate));
    }

    private static ProjectFigureQueries.Asked asked(ProjectQueries.Filter filter, LocalDate today) {
        @Nullable ProjectKind kind = filter.kind();
        return new ProjectFigureQueries.Asked(
                        today,
                        filter.unit(),
                        filter.stage(),
                        kind == null ? Set.of() : Set.of(kind),
                        filter.keyLevel(),
                        filter.floor(),
                        filter.sector())
                .withLight(filter.light())
                .withLeader(filter.leader());
    }
}
