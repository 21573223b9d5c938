package org.zhuqi.enterprises.registrations.web;

import java.util.Arrays;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.enterprises.registrations.usecase.ConfirmRegistration;
import org.zhuqi.enterprises.registrations.usecase.RegistrationQueries;
import org.zhuqi.enterprises.registrations.usecase.RejectRegistration;
import org.zhuqi.enterprises.registrations.usecase.ShowRegistration;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Where the unit's officers decide on registrations. */
@Controller
@RequestMapping("/staff/registrations")
@RequiredArgsConstructor
class StaffRegistrationPages {
    private static final int ROWS = 50;
    private final RegistrationQueries queries;
    private final ShowRegistration showRegistration;
    private final ConfirmRegistration confirmRegistration;
    private final RejectRegistration rejectRegistration;
    private final UnitDirectory units;
    private final Texts texts;
    private final MessageSource messages;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        RegistrationStatus wanted = Arrays.stream(RegistrationStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "page",
                queries.list(actor.scopeFor(RegistrationRight.READ), wanted, new PageRequest(after, ROWS, null)));
        model.addAttribute("status", wanted);
        model.addAttribute(
                "statuses",
                Arrays.stream(RegistrationStatus.values())
                        .map(known -> new Option(known.name(), texts.message("registrations.status." + known)))
                        .toList());
        model.addAttribute(
                "unitNames",
                units.all().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                known -> known.id().value(), known -> texts.of(known.name()))));
        return "enterprises/registrations/list";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ShowRegistration.View view = showRegistration.show(actor, new RegistrationId(id));
        Claim claim = view.registration().claim();
        model.addAttribute("view", view);
        model.addAttribute("registration", view.registration());
        model.addAttribute(
                "unit",
                units.find(claim.unit())
                        .map(unit -> texts.of(unit.name()))
                        .orElse(claim.unit().value()));
        return "enterprises/registrations/show";
    }

    @PostMapping("/{id}/confirm")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String vouching,
            Model model,
            RedirectAttributes redirect) {
        try {
            confirmRegistration.confirm(actor, new RegistrationId(id), vouching);
        } catch (RefusedException e) {
            return again(actor, id, model, e);
        }
        redirect.addFlashAttribute("done", "registrations.done.confirmed");
        return "redirect:/staff/registrations/" + id;
    }

    @PostMapping("/{id}/reject")
    String reject(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            rejectRegistration.reject(actor, new RegistrationId(id), reason);
        } catch (RefusedException e) {
            model.addAttribute("reason", reason);
            return again(actor, id, model, e);
        }
        redirect.addFlashAttribute("done", "registrations.done.rejected");
        return "redirect:/staff/registrations/" + id;
    }

    private String again(Actor actor, UUID id, Model model, RefusedException e) {
        ErrorKind kind = e.errorKey().kind();
        if (kind == ErrorKind.DENIED || kind == ErrorKind.NOT_FOUND) {
            throw e;
        }
        model.addAttribute("problems", Problems.of(e, messages));
        return show(actor, id, model);
    }
}
