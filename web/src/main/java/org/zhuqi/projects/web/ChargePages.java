package org.zhuqi.projects.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.charges.usecase.ChargeOfficial;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

/** The form that puts a project into somebody's hands; it stands on the project's page. */
@Controller
@RequestMapping("/staff/projects/{id}/charge")
@RequiredArgsConstructor
class ChargePages {
    private final ChargeOfficial chargeOfficial;
    private final MessageSource messages;

    @PostMapping
    String charge(Actor actor, @PathVariable UUID id, ChargeOfficial.Command command, RedirectAttributes redirect) {
        try {
            chargeOfficial.charge(actor, new ProjectId(id), command);
            redirect.addFlashAttribute("done", "projects.done.saved");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/projects/" + id;
    }
}
