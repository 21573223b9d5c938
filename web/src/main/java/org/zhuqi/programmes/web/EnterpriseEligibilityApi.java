package org.zhuqi.programmes.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.programmes.usecase.CheckOpenProgrammes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;

/** How an enterprise stands to calls, asked from the enterprise's side. */
@RestController
@RequestMapping("/api/v1/enterprises")
@RequiredArgsConstructor
class EnterpriseEligibilityApi {
    private final CheckEligibility checkEligibility;
    private final CheckOpenProgrammes checkOpenProgrammes;

    /** To the one call named, else to every open one, those that close first before the others. */
    @GetMapping("/{id}/eligibility")
    List<EligibilityResponse> eligibility(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID programme) {
        EnterpriseId enterprise = new EnterpriseId(id);
        return programme == null
                ? checkOpenProgrammes.of(actor, enterprise).stream()
                        .map(EligibilityResponse::from)
                        .toList()
                : List.of(EligibilityResponse.from(
                        checkEligibility.check(actor, new ProgrammeId(programme), enterprise)));
    }
}
