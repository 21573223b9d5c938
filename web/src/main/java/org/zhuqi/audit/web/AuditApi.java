package org.zhuqi.audit.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.audit.AuditRight;
import org.zhuqi.audit.usecase.AuditQueries;
import org.zhuqi.audit.usecase.VerifyAuditChain;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/audit")
@RequiredArgsConstructor
class AuditApi {
    private final AuditQueries queries;
    private final VerifyAuditChain verifyAuditChain;

    @GetMapping
    Page<AuditEntryResponse> search(
            Actor actor,
            @ModelAttribute AuditSearch search,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.search(actor.scopeFor(AuditRight.READ), search.filter(), new PageRequest(after, limit, null))
                .map(AuditEntryResponse::from);
    }

    @PostMapping("/verification")
    AuditVerdict verify(Actor actor) {
        return AuditVerdict.from(verifyAuditChain.verify(actor));
    }
}
