package org.zhuqi.applications.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Sm3;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.applications.usecase.AttachMaterial;
import org.zhuqi.applications.usecase.DraftFile;
import org.zhuqi.applications.usecase.OpenDraft;
import org.zhuqi.applications.usecase.OpenSubmission;
import org.zhuqi.applications.usecase.SignOffDraft;
import org.zhuqi.applications.usecase.StartApplication;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.applications.usecase.SubmittedApplication;
import org.zhuqi.applications.usecase.TakeFromFile;
import org.zhuqi.applications.usecase.WithdrawApplication;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.usecase.ReadProgramme;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

/** An enterprise's applications, from the first line to the receipt. */
@Controller
@RequestMapping("/my/applications")
@RequiredArgsConstructor
class ApplicationPages {
    private static final int OWN_PROJECTS = 100;
    private final ApplicationQueries queries;
    private final ProjectQueries projectQueries;
    private final StartApplication startApplication;
    private final OpenDraft openDraft;
    private final AttachMaterial attachMaterial;
    private final TakeFromFile takeFromFile;
    private final ReadProgramme readProgramme;
    private final SubmitApplication submitApplication;
    private final SignOffDraft signOffDraft;
    private final WithdrawApplication withdrawApplication;
    private final OpenSubmission openSubmission;
    private final ReceiptAddress receiptAddress;
    private final ReceiptPaper receiptPaper;
    private final Sm3 sm3;
    private final DraftPage draftPage;
    private final MessageSource messages;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page", queries.mine(actor.scopeFor(ApplicationsRight.APPLY), new PageRequest(after, 20, null)));
        return "applications/list";
    }

    /** Asks for the project where a call is answered once for each; from any other, back to the call, now logged in. */
    @GetMapping("/new")
    String begin(Actor actor, @RequestParam UUID programme, Model model) {
        ProgrammeId call = new ProgrammeId(programme);
        boolean perProject = readProgramme.read(actor, call).particulars().perProject();
        return perProject && actor.role().isEnterprise()
                ? begin(actor, call, "", model)
                : "redirect:/programmes/" + programme;
    }

    private String begin(Actor actor, ProgrammeId programme, String typed, Model model) {
        model.addAttribute("programme", readProgramme.read(actor, programme));
        model.addAttribute("project", typed);
        model.addAttribute(
                "projects",
                projectQueries
                        .list(
                                actor.scopeFor(ProjectsRight.READ),
                                ProjectQueries.Filter.ALL,
                                PageRequest.first(OWN_PROJECTS))
                        .items()
                        .stream()
                        .filter(project -> project.halt() != Halt.TERMINATED)
                        .toList());
        return "applications/begin";
    }

    @PostMapping
    String start(
            Actor actor,
            @RequestParam UUID programme,
            @RequestParam(required = false) @Nullable String project,
            Model model) {
        ProgrammeId call = new ProgrammeId(programme);
        try {
            StartApplication.Started started = startApplication.start(actor, call, project);
            return redirect(started.application().id(), "");
        } catch (RefusedException e) {
            if (e.errorKey().kind() != ErrorKind.INVALID) {
                throw e;
            }
            model.addAttribute("problems", Problems.of(e, messages));
            return begin(actor, call, project == null ? "" : project, model);
        }
    }

    @GetMapping("/{id}")
    String draft(Actor actor, @PathVariable UUID id, Model model) {
        DraftFile file = openDraft.open(actor, new ApplicationId(id));
        draftPage.show(file, model);
        if (file.editable()) {
            return "applications/draft";
        }
        if (file.application().round() > 0) {
            model.addAttribute(
                    "submitted", openSubmission.open(actor, file.application().id(), null));
        }
        return "applications/submitted";
    }

    /**
     * Saves what was posted. The page's own script asks for a part of the page in X-Draft; without it the page comes back
     * whole.
     */
    @PostMapping("/{id}")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "X-Draft", required = false) @Nullable String part,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        ApplicationId application = new ApplicationId(id);
        DraftPage.Saved saved = draftPage.save(actor, application, request.getParameterMap());
        draftPage.show(openDraft.open(actor, application), saved, model);
        if (part != null) {
            model.addAttribute("whole", part.equals("whole"));
            return "applications/parts :: draft-saved";
        }
        if (saved.showAgain()) {
            return "applications/draft";
        }
        boolean check = request.getParameter("check") != null;
        if (!check) {
            after.addFlashAttribute("done", "applications.done.saved");
        }
        return redirect(application, check ? "/check" : "");
    }

    @PostMapping("/{id}/attachments")
    String attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String material,
            @RequestParam MultipartFile file,
            Model model,
            RedirectAttributes after)
            throws IOException {
        ApplicationId application = new ApplicationId(id);
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            attachMaterial.attach(actor, application, material, name == null ? "" : name, content);
        } catch (RefusedException e) {
            if (e.errorKey().kind() != ErrorKind.INVALID) {
                throw e;
            }
            draftPage.show(openDraft.open(actor, application), model);
            model.addAttribute("problems", Problems.of(e, messages));
            model.addAttribute("wrongMaterial", material);
            return "applications/draft";
        }
        after.addFlashAttribute("done", "applications.done.attached");
        return redirect(application, "#materials");
    }

    /** Takes a paper from what was handed in before. */
    @PostMapping("/{id}/attachments/on-file")
    String take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String material,
            @RequestParam UUID paper,
            RedirectAttributes after) {
        ApplicationId application = new ApplicationId(id);
        takeFromFile.take(actor, application, material, new AttachmentId(paper));
        after.addFlashAttribute("done", "applications.done.taken");
        return redirect(application, "#materials");
    }

    @PostMapping("/{id}/attachments/{attachment}/remove")
    String detach(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment, RedirectAttributes after) {
        ApplicationId application = new ApplicationId(id);
        attachMaterial.detach(actor, application, new AttachmentId(attachment));
        after.addFlashAttribute("done", "applications.done.detached");
        return redirect(application, "#materials");
    }

    /** Exactly what will be sent. */
    @GetMapping("/{id}/check")
    String check(Actor actor, @PathVariable UUID id, Model model) {
        DraftFile file = openDraft.open(actor, new ApplicationId(id));
        if (!file.editable()) {
            return redirect(file.application().id(), "");
        }
        return check(actor, file, model);
    }

    private String check(Actor actor, DraftFile file, Model model) {
        draftPage.showCheck(file, model);
        model.addAttribute("maySignOff", actor.has(ApplicationsRight.SIGN_OFF));
        return "applications/check";
    }

    /** Confirms what the page showed, for a colleague to hand in. */
    @PostMapping("/{id}/sign-off")
    String signOff(
            Actor actor, @PathVariable UUID id, @RequestParam String seen, Model model, RedirectAttributes after) {
        ApplicationId application = new ApplicationId(id);
        try {
            signOffDraft.sign(actor, new SignOffDraft.Command(application, seen));
        } catch (RefusedException e) {
            return checkAgain(actor, application, e, model);
        }
        after.addFlashAttribute("done", "applications.done.signed-off");
        return redirect(application, "/check");
    }

    /** Refuses to confirm it; whoever asked is told why. */
    @PostMapping("/{id}/sign-off/refuse")
    String refuseSignOff(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam(required = false) @Nullable String words,
            Model model,
            RedirectAttributes after) {
        ApplicationId application = new ApplicationId(id);
        try {
            signOffDraft.refuse(actor, new SignOffDraft.Command(application, seen), words);
        } catch (RefusedException e) {
            model.addAttribute("words", words);
            return checkAgain(actor, application, e, model);
        }
        after.addFlashAttribute("done", "applications.done.sign-off-refused");
        return redirect(application, "/check");
    }

    @PostMapping("/{id}/sign-off/ask")
    String askForSignOff(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        ApplicationId application = new ApplicationId(id);
        signOffDraft.ask(actor, application);
        after.addFlashAttribute("done", "applications.done.sign-off-asked");
        return redirect(application, "/check");
    }

    /** What was refused stands above what is there now. */
    private String checkAgain(Actor actor, ApplicationId application, RefusedException e, Model model) {
        if (e.errorKey().kind() != ErrorKind.INVALID && e.errorKey().kind() != ErrorKind.CONFLICT) {
            throw e;
        }
        DraftFile file = openDraft.open(actor, application);
        model.addAttribute("problems", draftPage.told(e, file));
        return check(actor, file, model);
    }

    @PostMapping("/{id}/submit")
    String submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int round,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(defaultValue = "false") boolean certified,
            Model model) {
        ApplicationId application = new ApplicationId(id);
        try {
            submitApplication.submit(actor, new SubmitApplication.Command(application, round, null, seen, certified));
        } catch (RefusedException e) {
            return checkAgain(actor, application, e, model);
        }
        return redirect(application, "/receipt?round=" + round);
    }

    @GetMapping("/{id}/receipt")
    String receipt(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round, Model model) {
        SubmittedApplication submitted = openSubmission.open(actor, new ApplicationId(id), round);
        model.addAttribute("submitted", submitted);
        model.addAttribute("sm3", sm3.of(submitted.submission().content()));
        return "applications/receipt";
    }

    @GetMapping(path = "/{id}/receipt/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> qr(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round) {
        return ResponseEntity.ok()
                .body(receiptAddress.picture(
                        openSubmission.open(actor, new ApplicationId(id), round).submission()));
    }

    /** The receipt as a paper to print or keep, in Chinese or Korean. */
    @GetMapping("/{id}/receipt/document")
    void document(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam(defaultValue = "zh") String language,
            HttpServletResponse response) {
        receiptPaper.send(openSubmission.open(actor, new ApplicationId(id), round), language, response);
    }

    @GetMapping("/{id}/receipt/file")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round) {
        return ApplicationsApi.content(
                openSubmission.open(actor, new ApplicationId(id), round).submission());
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after) {
        withdrawApplication.withdraw(
                actor, new ApplicationId(id), reason == null || reason.isBlank() ? null : reason.strip());
        after.addFlashAttribute("done", "applications.done.withdrawn");
        return "redirect:/my/applications";
    }

    private static String redirect(ApplicationId id, String rest) {
        return "redirect:/my/applications/" + id + rest;
    }
}
