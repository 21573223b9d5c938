package org.zhuqi.enterprises.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** One enterprise: the record itself; everything else on the page comes as sections, of this room and others. */
@Controller
@RequiredArgsConstructor
class EnterprisePages {
    private final EnterpriseQueries queries;

    @GetMapping("/staff/enterprises/{id}")
    String show(Actor actor, @PathVariable EnterpriseId id, Model model) {
        actor.may(EnterpriseRight.BROWSE).orRefuse();
        EnterpriseQueries.View view =
                queries.find(actor.scopeFor(EnterpriseRight.READ), id).orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("enterprise", view);
        model.addAttribute(
                "mayEdit", actor.may(EnterpriseRight.EDIT, view.unit(), id).allowed());
        return "enterprises/show";
    }
}
