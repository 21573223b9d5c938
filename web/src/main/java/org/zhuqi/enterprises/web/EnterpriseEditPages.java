package org.zhuqi.enterprises.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.CodeVouching;
import org.zhuqi.enterprises.usecase.EditEnterprise;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.enterprises.usecase.RegisterEnterpriseRecord;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** Where officers create and change the record. */
@Controller
@RequiredArgsConstructor
class EnterpriseEditPages {
    private final EnterpriseQueries queries;
    private final RegisterEnterpriseRecord registerEnterpriseRecord;
    private final EditEnterprise editEnterprise;
    private final UploadDocument uploadDocument;
    private final EnterpriseWords words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/staff/enterprises/new")
    String blank(Actor actor, Model model) {
        actor.may(EnterpriseRight.EDIT).orRefuse();
        return form(actor, null, EnterpriseForm.empty(), model);
    }

    @PostMapping("/staff/enterprises")
    String create(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "override.licence", required = false) @Nullable MultipartFile licence,
            Model model,
            RedirectAttributes redirect) {
        EnterpriseForm form = new EnterpriseForm(typed);
        try {
            EnterpriseId id = new EnterpriseId(Identifiers.next(clock));
            CodeVouching vouching = vouching(actor, id, form, licence);
            registerEnterpriseRecord.create(
                    actor, new RegisterEnterpriseRecord.Command(id, form.details(), form.contacts(), vouching));
            redirect.addFlashAttribute("done", "enterprises.done.created");
            return "redirect:/staff/enterprises/" + id;
        } catch (RefusedException e) {
            return again(e, model, () -> form(actor, null, form, model));
        }
    }

    @GetMapping("/staff/enterprises/{id}/edit")
    String edit(Actor actor, @PathVariable EnterpriseId id, Model model) {
        actor.may(EnterpriseRight.EDIT).orRefuse();
        EnterpriseQueries.View view = view(actor, id);
        actor.may(EnterpriseRight.EDIT, view.unit(), id).orRefuse();
        model.addAttribute("version", view.version());
        return form(actor, view, EnterpriseForm.of(view), model);
    }

    @PostMapping("/staff/enterprises/{id}")
    String save(
            Actor actor,
            @PathVariable EnterpriseId id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "override.licence", required = false) @Nullable MultipartFile licence,
            Model model,
            RedirectAttributes redirect) {
        EnterpriseForm form = new EnterpriseForm(typed);
        try {
            CodeVouching vouching = vouching(actor, id, form, licence);
            editEnterprise.edit(actor, id, new EditEnterprise.Command(form.version(), form.details(), vouching));
            redirect.addFlashAttribute("done", "enterprises.done.saved");
            return "redirect:/staff/enterprises/" + id;
        } catch (RefusedException e) {
            return again(e, model, () -> {
                EnterpriseQueries.View view = view(actor, id);
                // After being told what changed, the editor saves knowingly over the version that stands now.
                model.addAttribute("version", conflict(e) ? view.version() : form.version());
                return form(actor, view, form, model);
            });
        }
    }

    /** The officer's word for a failing code; only asked for when the code needs it, and the file stored last of all. */
    private @Nullable CodeVouching vouching(
            Actor actor, EnterpriseId id, EnterpriseForm form, @Nullable MultipartFile licence) {
        if (CreditCode.judge(form.at("creditCode")).reason() != CreditCode.Reason.CHECK
                || licence == null
                || licence.isEmpty()) {
            return null;
        }
        return CodeVouching.of(id, form.at("override.reason"), () -> upload(actor, id, licence));
    }

    private AttachmentId upload(Actor actor, EnterpriseId id, MultipartFile licence) {
        try (InputStream content = licence.getInputStream()) {
            String name = Objects.requireNonNullElse(licence.getOriginalFilename(), "");
            return uploadDocument
                    .upload(actor, OwnerRef.of("enterprise", id), name, content)
                    .id();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String form(Actor actor, EnterpriseQueries.@Nullable View view, EnterpriseForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("enterprise", view);
        model.addAttribute("units", words.editableUnits(actor));
        model.addAttribute("failsCheck", CreditCode.judge(form.at("creditCode")).reason() == CreditCode.Reason.CHECK);
        return "enterprises/edit";
    }

    private EnterpriseQueries.View view(Actor actor, EnterpriseId id) {
        return queries.find(actor.scopeFor(EnterpriseRight.READ), id).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private static boolean conflict(RefusedException e) {
        return e.errorKey().kind() == ErrorKind.CONFLICT;
    }

    private String again(RefusedException e, Model model, java.util.function.Supplier<String> page) {
        if (e.errorKey().kind() != ErrorKind.INVALID && !conflict(e)) {
            throw e;
        }
        model.addAttribute("problems", Problems.of(e, messages));
        return page.get();
    }
}
