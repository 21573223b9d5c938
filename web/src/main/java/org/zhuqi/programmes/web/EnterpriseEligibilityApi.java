package org.zhuqi.programmes.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.programmes.usecase.CheckOpenProgrammes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;

/** How an enterprise stands to every open call; to a single one it is {@link StandingApi}. */
@RestController
@RequestMapping("/api/v1/enterprises")
@RequiredArgsConstructor
class EnterpriseEligibilityApi {
    private final CheckOpenProgrammes checkOpenProgrammes;

    /** Those that close first before the others. */
    @GetMapping(path = "/{id}/eligibility", params = "!programme")
    List<EligibilityResponse> eligibility(Actor actor, @PathVariable UUID id) {
        return checkOpenProgrammes.of(actor, new EnterpriseId(id)).stream()
                .map(EligibilityResponse::from)
                .toList();
    }
}
