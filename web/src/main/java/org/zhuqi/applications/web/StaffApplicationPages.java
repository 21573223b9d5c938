package org.zhuqi.applications.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.applications.usecase.OpenSubmission;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** What was submitted, for the offices. */
@Controller
@RequestMapping("/staff/applications")
@RequiredArgsConstructor
class StaffApplicationPages {
    private final ApplicationQueries queries;
    private final OpenSubmission openSubmission;
    private final SubmittedSection submittedSection;
    private final ReportingUnits units;
    private final Programmes programmes;
    private final Texts texts;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable EnterpriseId enterprise,
            @RequestParam(required = false) @Nullable ReviewState state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        ApplicationQueries.Filter filter = new ApplicationQueries.Filter(
                programme == null || programme.isBlank() ? null : programme,
                unit == null || unit.isBlank() ? null : new ReportingUnitId(unit),
                enterprise,
                state,
                text);
        model.addAttribute(
                "page",
                queries.submitted(actor.scopeFor(ApplicationsRight.READ), filter, new PageRequest(after, 50, null)));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "programmeOptions",
                programmes.published().stream()
                        .map(p -> new Option(p.code(), texts.of(p.title())))
                        .toList());
        model.addAttribute(
                "unitOptions",
                units.all().stream()
                        .map(u -> new Option(u.id().value(), texts.of(u.name())))
                        .toList());
        model.addAttribute(
                "stateOptions", Option.of(List.of(ReviewState.values()), "applications.review-state.", texts));
        return "applications/staff-list";
    }

    @GetMapping("/{id}")
    String show(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round, Model model) {
        submittedSection.put(openSubmission.open(actor, new ApplicationId(id), round), model::addAttribute);
        return "applications/staff-show";
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round) {
        return ApplicationsApi.content(
                openSubmission.open(actor, new ApplicationId(id), round).submission());
    }
}
