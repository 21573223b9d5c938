package org.zhuqi.programmes.web;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.forms.FormCodec;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.programmes.usecase.ProgrammeQueries;
import org.zhuqi.programmes.usecase.ReadProgramme;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** Calls: public to read; whether an enterprise meets one is for itself and its offices. */
@RestController
@RequestMapping("/api/v1/programmes")
@RequiredArgsConstructor
class ProgrammesApi {
    private final ProgrammeQueries queries;
    private final ReadProgramme readProgramme;
    private final CheckEligibility checkEligibility;
    private final FormCodec formCodec;
    private final RuleCodec ruleCodec;
    private final Clock clock;

    /** Published calls, those that close first before the others. */
    @GetMapping
    Page<ProgrammeLineResponse> list(
            Actor actor,
            @RequestParam(required = false) Window.@Nullable State state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.list(
                        actor.scopeFor(ProgrammesRight.READ),
                        new ProgrammeQueries.Filter(state, text, clock.instant()),
                        new PageRequest(after, limit, null))
                .map(ProgrammeLineResponse::from);
    }

    @GetMapping("/{id}")
    ProgrammeResponse get(Actor actor, @PathVariable UUID id) {
        return ProgrammeResponse.from(
                readProgramme.read(actor, new ProgrammeId(id)), clock.instant(), formCodec, ruleCodec);
    }

    /** Of the caller's own enterprise, or of the one named. */
    @GetMapping("/{id}/eligibility")
    EligibilityResponse eligibility(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID enterprise) {
        ProgrammeId programme = new ProgrammeId(id);
        return EligibilityResponse.from(
                enterprise == null
                        ? checkEligibility.check(actor, programme)
                        : checkEligibility.check(actor, programme, new EnterpriseId(enterprise)));
    }
}
