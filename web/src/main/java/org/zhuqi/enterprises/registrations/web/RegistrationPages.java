package org.zhuqi.enterprises.registrations.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.usecase.OwnRegistration;
import org.zhuqi.enterprises.registrations.usecase.RegisterEnterprise;
import org.zhuqi.enterprises.registrations.usecase.RegistrationForm;
import org.zhuqi.enterprises.registrations.usecase.ResubmitRegistration;
import org.zhuqi.enterprises.usecase.CheckCreditCode;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Where an enterprise registers itself and sees how it goes. */
@Controller
@RequestMapping("/register")
@RequiredArgsConstructor
class RegistrationPages {
    private static final RegistrationForm EMPTY = new RegistrationForm("", false, "", "", "", "", "", "");

    private final RegisterEnterprise registerEnterprise;
    private final ResubmitRegistration resubmitRegistration;
    private final OwnRegistration ownRegistration;
    private final CheckCreditCode checkCreditCode;
    private final UnitDirectory units;
    private final PasswordPolicy policy;
    private final Texts texts;
    private final MessageSource messages;

    @GetMapping
    String form(Actor actor, Model model) {
        if (ownRegistration.find(actor).isPresent()) {
            return "redirect:/register/status";
        }
        if (!actor.id().equals(UserId.NOBODY)) {
            return "redirect:/account";
        }
        model.addAttribute("username", "");
        return form(EMPTY, false, model);
    }

    @PostMapping
    String register(
            Actor actor,
            RegistrationRequest fields,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            @RequestParam(required = false) @Nullable MultipartFile licence,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        RegistrationForm form = fields.form();
        try (InputStream content = licence == null ? InputStream.nullInputStream() : licence.getInputStream()) {
            registerEnterprise.register(
                    actor,
                    new RegisterEnterprise.Command(
                            form,
                            username,
                            password,
                            repeated,
                            texts.language(),
                            licence == null || licence.isEmpty()
                                    ? null
                                    : new RegisterEnterprise.Licence(
                                            Objects.requireNonNullElse(licence.getOriginalFilename(), "licence"),
                                            content)));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("username", username);
            return form(form, false, model);
        }
        redirect.addFlashAttribute("registered", username);
        redirect.addFlashAttribute("unit", form.unit());
        return "redirect:/register/done";
    }

    @GetMapping("/done")
    String done(Model model) {
        if (model.getAttribute("unit") instanceof String unit && !unit.isBlank()) {
            model.addAttribute("unitName", unit(new ReportingUnitId(unit)));
        }
        return "enterprises/registrations/done";
    }

    @GetMapping("/status")
    String status(Actor actor, Model model) {
        Registration registration = own(actor);
        model.addAttribute("registration", registration);
        model.addAttribute("unit", unit(registration.claim().unit()));
        return "enterprises/registrations/status";
    }

    @GetMapping("/mend")
    String mend(Actor actor, Model model) {
        Claim claim = own(actor).claim();
        model.addAttribute("registration", own(actor));
        return form(
                new RegistrationForm(
                        claim.code().value(),
                        !claim.code().passesCheck(),
                        claim.names().zh(),
                        claim.names().ko(),
                        claim.unit().value(),
                        claim.contact().name(),
                        claim.contact().phone(),
                        claim.contact().email()),
                true,
                model);
    }

    @PostMapping("/mend")
    String mend(Actor actor, RegistrationRequest fields, Model model, RedirectAttributes redirect) {
        RegistrationForm form = fields.form();
        Registration registration = own(actor);
        try {
            resubmitRegistration.resubmit(actor, form);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("registration", registration);
            return form(form, true, model);
        }
        redirect.addFlashAttribute("done", "registrations.done.resubmitted");
        return "redirect:/register/status";
    }

    /** What is to be said about the code while the form is still being filled in. */
    @PostMapping("/check-code")
    String checkCode(Actor actor, @RequestParam(defaultValue = "") String creditCode, Model model) {
        model.addAttribute("judgement", checkCreditCode.check(actor, creditCode));
        return "enterprises/registrations/code :: answer";
    }

    private String form(RegistrationForm form, boolean mending, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("mending", mending);
        model.addAttribute("policy", policy);
        model.addAttribute(
                "units",
                units.responsible().stream()
                        .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                        .toList());
        return "enterprises/registrations/form";
    }

    private Registration own(Actor actor) {
        return ownRegistration.find(actor).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private String unit(ReportingUnitId id) {
        return units.find(id).map(unit -> texts.of(unit.name())).orElse(id.value());
    }
}
