package org.zhuqi.subsidies.awards.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.AwardVersion;
import org.zhuqi.subsidies.awards.usecase.AwardChangeQueries;
import org.zhuqi.subsidies.ledger.usecase.AwardFiles;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;
import org.zhuqi.subsidies.performance.usecase.PerformanceQueries;

/** What both sides see of an award: its versions, what was asked to be changed, and what came of the money. */
@Component
@RequiredArgsConstructor
class AwardShown {
    private final AwardQueries awards;
    private final AwardChangeQueries changes;
    private final PerformanceQueries performances;
    private final AttachmentsOf attachmentsOf;

    void show(Actor actor, ApplicationId application, Model model) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ);
        model.addAttribute("award", awards.find(scope, application).orElseThrow(SharedError.NOT_FOUND::refused));
        List<AwardVersion> versions = changes.versions(scope, application);
        model.addAttribute("versions", versions);
        model.addAttribute("terms", versions.getFirst().terms());
        model.addAttribute("changes", changes.of(scope, application));
        model.addAttribute("performance", performances.find(scope, application).orElse(null));
        model.addAttribute("steps", performances.steps(scope, application));
        Map<String, String> names = new HashMap<>();
        attachmentsOf
                .list(OwnerRef.of(AwardFiles.KIND, application))
                .forEach(file -> names.put(file.id().toString(), file.fileName()));
        model.addAttribute("names", names);
    }
}
