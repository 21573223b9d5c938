package org.zhuqi.enterprises.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EditContacts;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.enterprises.usecase.RevealContacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** Contacts in full, for officers after they said why, for an enterprise its own. */
@Controller
@RequiredArgsConstructor
class ContactPages {
    private final EnterpriseQueries queries;
    private final RevealContacts revealContacts;
    private final EditContacts editContacts;
    private final MessageSource messages;

    @GetMapping("/staff/enterprises/{id}/contacts")
    String ask(Actor actor, @PathVariable EnterpriseId id, Model model) {
        actor.may(EnterpriseRight.REVEAL_CONTACTS).orRefuse();
        EnterpriseQueries.View view = view(actor, id);
        actor.may(EnterpriseRight.REVEAL_CONTACTS, view.unit(), id).orRefuse();
        model.addAttribute("enterprise", view);
        return "enterprises/reveal";
    }

    /** Answered at once, not by a redirect: what was revealed has no address of its own. */
    @PostMapping("/staff/enterprises/{id}/contacts/reveal")
    String reveal(
            Actor actor,
            @PathVariable EnterpriseId id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        actor.may(EnterpriseRight.REVEAL_CONTACTS).orRefuse();
        EnterpriseQueries.View view = view(actor, id);
        model.addAttribute("enterprise", view);
        try {
            List<Contact> contacts = revealContacts.reveal(actor, id, reason);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return contacts(actor, view, EnterpriseForm.of(contacts), view.version(), model);
        } catch (RefusedException e) {
            problems(e, model);
            return "enterprises/reveal";
        }
    }

    @PostMapping("/staff/enterprises/{id}/contacts")
    String save(
            Actor actor,
            @PathVariable EnterpriseId id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        return save(actor, id, new EnterpriseForm(typed), "/staff/enterprises/" + id, model, redirect);
    }

    @GetMapping("/my/enterprise/contacts")
    String own(Actor actor, Model model, HttpServletResponse response) {
        EnterpriseId id = OwnEnterprisePages.ownId(actor);
        EnterpriseQueries.View view = view(actor, id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return contacts(actor, view, EnterpriseForm.of(revealContacts.reveal(actor, id, null)), view.version(), model);
    }

    @PostMapping("/my/enterprise/contacts")
    String saveOwn(Actor actor, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        return save(
                actor, OwnEnterprisePages.ownId(actor), new EnterpriseForm(typed), "/my/enterprise", model, redirect);
    }

    private String save(
            Actor actor, EnterpriseId id, EnterpriseForm form, String next, Model model, RedirectAttributes redirect) {
        try {
            editContacts.edit(actor, id, new EditContacts.Command(form.version(), form.contacts()));
            redirect.addFlashAttribute("done", "enterprises.done.contacts");
            return "redirect:" + next;
        } catch (RefusedException e) {
            problems(e, model);
            EnterpriseQueries.View view = view(actor, id);
            boolean conflict = e.errorKey().kind() == ErrorKind.CONFLICT;
            return contacts(actor, view, form, conflict ? view.version() : form.version(), model);
        }
    }

    private static String contacts(
            Actor actor, EnterpriseQueries.View view, EnterpriseForm form, long version, Model model) {
        model.addAttribute("enterprise", view);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("own", view.id().equals(actor.enterprise()));
        return "enterprises/contacts";
    }

    private EnterpriseQueries.View view(Actor actor, EnterpriseId id) {
        return queries.find(actor.scopeFor(EnterpriseRight.READ), id).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private void problems(RefusedException e, Model model) {
        ErrorKind kind = e.errorKey().kind();
        if (kind != ErrorKind.INVALID && kind != ErrorKind.CONFLICT) {
            throw e;
        }
        model.addAttribute("problems", Problems.of(e, messages));
    }
}
