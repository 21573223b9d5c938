package org.zhuqi.policies.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.policies.Fit;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.usecase.EditItem;
import org.zhuqi.policies.usecase.EditPolicy;
import org.zhuqi.policies.usecase.MovePolicy;
import org.zhuqi.policies.usecase.PoliciesForEnterprise;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.policies.usecase.ShowPolicy;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Truth;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** Policies for programs: the library for everybody, one address per move for whoever keeps a policy. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class PoliciesApi {
    private final PolicyQueries queries;
    private final ShowPolicy showPolicy;
    private final EditPolicy editPolicy;
    private final MovePolicy movePolicy;
    private final EditItem editItem;
    private final PoliciesForEnterprise policiesForEnterprise;
    private final RuleCodec ruleCodec;
    private final Clock clock;

    record CreatedResponse(UUID id) {}

    /** @param because why it is corrected */
    record CorrectionRequest(
            EditPolicy.Command policy, @Nullable String because) {}

    /**
     * How an item suits an enterprise.
     *
     * @param outcome ELIGIBLE, UNKNOWN or INELIGIBLE; UNKNOWN too where an item has no conditions
     * @param missing facts that would decide
     * @param conditions empty where the item has none
     */
    record FitResponse(
            UUID policy,
            UUID item,
            LocalText title,
            @Nullable String number,
            LocalText name,
            Fit.Outcome outcome,
            List<String> missing,
            List<ConditionResponse> conditions) {
        static FitResponse from(Fit fit) {
            Verdict verdict = fit.verdict();
            return new FitResponse(
                    fit.item().policy().value(),
                    fit.item().id().value(),
                    fit.title(),
                    fit.number() == null ? null : fit.number().toString(),
                    fit.item().offer().name(),
                    fit.outcome(),
                    verdict instanceof Verdict.Unknown unknown
                            ? unknown.missing().stream().map(FactKey::value).toList()
                            : List.of(),
                    verdict == null
                            ? List.of()
                            : verdict.steps().stream()
                                    .filter(Step.Finding.class::isInstance)
                                    .map(Step.Finding.class::cast)
                                    .filter(finding -> finding.words() != null)
                                    .map(ConditionResponse::from)
                                    .toList());
        }
    }

    record ConditionResponse(int depth, @Nullable LocalText rule, Truth outcome, List<FactResponse> found) {
        static ConditionResponse from(Step.Finding finding) {
            return new ConditionResponse(
                    finding.depth(),
                    finding.words(),
                    finding.outcome(),
                    finding.found().stream().map(FactResponse::from).toList());
        }
    }

    record FactResponse(String key, Object value, String source, LocalDate asOf) {
        static FactResponse from(Fact fact) {
            return new FactResponse(
                    fact.key().value(),
                    switch (fact.value()) {
                        case FactValue.Number number -> number.number().toPlainString();
                        case FactValue.YesNo yesNo -> yesNo.yes();
                        case FactValue.Words words -> words.words();
                        case FactValue.Date date -> date.date().toString();
                    },
                    fact.source(),
                    fact.asOf());
        }
    }

    /** What was published, the latest document first. */
    @GetMapping("/policies")
    Page<PolicyResponse.LineResponse> list(
            Actor actor,
            LibraryFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return queries.published(
                        actor.scopeFor(PoliciesRight.OPEN),
                        filter.on(LocalDate.now(clock)),
                        new PageRequest(after, limit, null))
                .map(PolicyResponse.LineResponse::from);
    }

    @GetMapping("/policies/{id}")
    PolicyResponse show(Actor actor, @PathVariable UUID id) {
        return PolicyResponse.from(showPolicy.show(actor, new PolicyId(id)), ruleCodec);
    }

    @PostMapping("/policies")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse draft(Actor actor, @RequestBody EditPolicy.Command request) {
        return new CreatedResponse(editPolicy.draft(actor, request).value());
    }

    @PutMapping("/policies/{id}")
    PolicyResponse change(Actor actor, @PathVariable UUID id, @RequestBody EditPolicy.Command request) {
        editPolicy.change(actor, new PolicyId(id), request);
        return show(actor, id);
    }

    @PostMapping("/policies/{id}/publish")
    PolicyResponse publish(Actor actor, @PathVariable UUID id) {
        movePolicy.publish(actor, new PolicyId(id));
        return show(actor, id);
    }

    @PostMapping("/policies/{id}/corrections")
    PolicyResponse correct(Actor actor, @PathVariable UUID id, @RequestBody CorrectionRequest request) {
        editPolicy.correct(actor, new PolicyId(id), request.policy(), request.because());
        return show(actor, id);
    }

    @PostMapping("/policies/{id}/repeal")
    PolicyResponse repeal(Actor actor, @PathVariable UUID id, @RequestBody MovePolicy.Repeal request) {
        movePolicy.repeal(actor, new PolicyId(id), request);
        return show(actor, id);
    }

    @GetMapping("/policies/{id}/items")
    List<PolicyResponse.ItemResponse> items(Actor actor, @PathVariable UUID id) {
        return show(actor, id).items();
    }

    @PostMapping("/policies/{id}/items")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse addItem(Actor actor, @PathVariable UUID id, @RequestBody EditItem.Command request) {
        return new CreatedResponse(
                editItem.add(actor, new PolicyId(id), request).value());
    }

    @PutMapping("/policy-items/{id}")
    PolicyResponse.ItemResponse changeItem(Actor actor, @PathVariable UUID id, @RequestBody EditItem.Command request) {
        editItem.change(actor, new PolicyItemId(id), request);
        return PolicyResponse.ItemResponse.from(showPolicy.item(actor, new PolicyItemId(id)), ruleCodec);
    }

    @DeleteMapping("/policy-items/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeItem(Actor actor, @PathVariable UUID id) {
        editItem.remove(actor, new PolicyItemId(id));
    }

    /** Items in force as they suit an enterprise within reach, the fitting ones first. */
    @GetMapping("/enterprises/{id}/policies")
    List<FitResponse> forEnterprise(Actor actor, @PathVariable UUID id) {
        return policiesForEnterprise.of(actor, new EnterpriseId(id)).stream()
                .map(FitResponse::from)
                .toList();
    }
}
