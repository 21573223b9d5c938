package org.zhuqi.programmes.web;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.programmes.usecase.ProgrammeQueries;
import org.zhuqi.programmes.usecase.ReadProgramme;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;

/** Calls, for everybody. */
@Controller
@RequiredArgsConstructor
class ProgrammePages {
    private final ProgrammeQueries queries;
    private final ReadProgramme readProgramme;
    private final CheckEligibility checkEligibility;
    private final ProgrammeDeadlines deadlines;
    private final FormulaWords formulaWords;
    private final StandingConditions standing;
    private final Clock clock;

    @GetMapping("/programmes")
    String list(
            Actor actor,
            @RequestParam(required = false) Window.@Nullable State state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute(
                "page",
                queries.list(
                                actor.scopeFor(ProgrammesRight.READ),
                                new ProgrammeQueries.Filter(state, text, clock.instant()),
                                new PageRequest(after, 20, null))
                        .map(line -> new OpenLine(line, deadlines.of(line.window()))));
        model.addAttribute("state", state);
        model.addAttribute("text", text);
        return "programmes/list";
    }

    /**
     * One call. Whoever is logged in for an enterprise sees how it stands to the conditions; an office may ask for one
     * within its reach.
     */
    @GetMapping("/programmes/{id}")
    String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID enterprise,
            Model model) {
        Programme programme = readProgramme.read(actor, new ProgrammeId(id));
        model.addAttribute("programme", programme);
        model.addAttribute("state", programme.window().at(clock.instant()));
        model.addAttribute("deadline", deadlines.of(programme.window()));
        // Judged on nothing at all, every condition is listed in its own words.
        model.addAttribute(
                "conditions",
                standing.over(programme.eligibility()).judge(Facts.NONE).steps());
        model.addAttribute("formula", formulaWords.of(programme.amount(), programme.form()));
        model.addAttribute("eligibility", eligibility(actor, programme.id(), enterprise));
        return "programmes/show";
    }

    private @Nullable Eligibility eligibility(Actor actor, ProgrammeId programme, @Nullable UUID enterprise) {
        if (enterprise != null && actor.has(ProgrammesRight.CHECK_ELIGIBILITY)) {
            return checkEligibility.check(actor, programme, new EnterpriseId(enterprise));
        }
        return actor.enterprise() == null ? null : checkEligibility.check(actor, programme);
    }
}
