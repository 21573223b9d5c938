package org.zhuqi.enterprises.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;

/** What the bureau has on record about the enterprise that reads it. */
@Controller
@RequiredArgsConstructor
class OwnEnterprisePages {
    private final EnterpriseQueries queries;
    private final FactGroups factGroups;

    @GetMapping("/my/enterprise")
    String show(Actor actor, Model model) {
        EnterpriseId id = ownId(actor);
        Scope scope = actor.scopeFor(EnterpriseRight.READ);
        model.addAttribute("enterprise", queries.find(scope, id).orElseThrow(SharedError.NOT_FOUND::refused));
        model.addAttribute("titles", queries.titles(scope, id));
        model.addAttribute("directory", queries.directory(scope, id));
        model.addAttribute("facts", factGroups.of(queries.facts(scope, id)));
        return "enterprises/own";
    }

    /** The reader's own enterprise; staff have none. */
    static EnterpriseId ownId(Actor actor) {
        EnterpriseId id = actor.enterprise();
        if (id == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        return id;
    }
}
