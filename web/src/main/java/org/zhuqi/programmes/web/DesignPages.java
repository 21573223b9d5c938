package org.zhuqi.programmes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.usecase.DesignQueries;
import org.zhuqi.programmes.designs.usecase.PublishDesign;
import org.zhuqi.programmes.designs.usecase.ReadDesign;
import org.zhuqi.programmes.designs.usecase.StartDesign;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

/** The designer's list, the overview of a call, its preview and versions; beginning, copying, publishing, taking back. */
@Controller
@RequestMapping("/staff/programmes")
@RequiredArgsConstructor
class DesignPages {
    private static final int ROWS = 30;
    private static final StartDesign.Command EMPTY = new StartDesign.Command("", "", "", "");
    private final DesignQueries queries;
    private final ReadDesign readDesign;
    private final StartDesign startDesign;
    private final PublishDesign publishDesign;
    private final DesignWords words;
    private final Desk desk;
    private final MessageSource messages;
    private final StandingConditions standing;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable ProgrammeStatus status,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(ProgrammesRight.READ_DESIGN),
                        new DesignQueries.Filter(status, text),
                        new PageRequest(after, ROWS, null)));
        model.addAttribute("status", status);
        model.addAttribute("text", text);
        model.addAttribute("statuses", words.options(ProgrammeStatus.values(), "designs.status."));
        model.addAttribute("mayChange", actor.has(ProgrammesRight.DESIGN));
        return "designs/list";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        return start(actor, EMPTY, model);
    }

    private String start(Actor actor, StartDesign.Command typed, Model model) {
        actor.may(ProgrammesRight.DESIGN).orRefuse();
        model.addAttribute("typed", typed);
        return "designs/new";
    }

    @PostMapping
    String begin(Actor actor, @ModelAttribute StartDesign.Command typed, Model model, RedirectAttributes redirect) {
        try {
            return begun(startDesign.begin(actor, typed), redirect);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return start(actor, typed, model);
        }
    }

    @PostMapping("/import")
    String read(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String code,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        actor.may(ProgrammesRight.DESIGN).orRefuse();
        String text = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            return begun(startDesign.read(actor, text, code), redirect);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return start(actor, EMPTY, model);
        }
    }

    @PostMapping("/{id}/copy")
    String copy(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String code,
            Model model,
            RedirectAttributes redirect) {
        try {
            return begun(startDesign.copy(actor, new ProgrammeId(id), code), redirect);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return show(actor, id, model);
        }
    }

    private static String begun(ProgrammeId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "designs.done.begun");
        return "redirect:/staff/programmes/" + id;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ReadDesign.View view = desk.open(actor, id, "overview", model);
        model.addAttribute("code", "");
        model.addAttribute(
                "formula",
                words.formula(
                        view.design().definition().amount(),
                        view.design().definition().form()));
        return "designs/show";
    }

    @PostMapping("/{id}/publish")
    String publish(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam(required = false) @Nullable String because,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("because", because);
        return desk.save(
                id,
                "",
                redirect,
                model,
                () -> publishDesign.publish(actor, new ProgrammeId(id), seen, because),
                () -> show(actor, id, model));
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String because,
            Model model,
            RedirectAttributes redirect) {
        return desk.save(
                id,
                "",
                redirect,
                model,
                () -> publishDesign.withdraw(actor, new ProgrammeId(id), because),
                () -> show(actor, id, model));
    }

    /** As an enterprise sees it, in the language asked for, whatever the reader's own is. */
    @GetMapping("/{id}/preview")
    String preview(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "zh") String speak,
            HttpServletRequest request,
            Model model) {
        ReadDesign.View view = desk.open(actor, id, "preview", model);
        Definition definition = view.design().definition();
        String language = List.of("zh", "ko").contains(speak) ? speak : "zh";
        model.addAttribute("speak", language);
        model.addAttribute(
                "conditions",
                standing.over(definition.eligibility()).judge(Facts.NONE).steps());
        model.addAttribute("answers", Answers.none());
        Locale spoken = Locale.of(language);
        request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, spoken);
        LocaleContextHolder.setLocale(spoken);
        model.addAttribute("formula", words.formula(definition.amount(), definition.form()));
        return "designs/preview";
    }

    @GetMapping("/{id}/versions/{version}")
    String version(Actor actor, @PathVariable UUID id, @PathVariable int version, Model model) {
        desk.open(actor, id, "versions", model);
        ProgrammeId programme = new ProgrammeId(id);
        model.addAttribute("said", readDesign.version(actor, programme, version));
        model.addAttribute("changes", readDesign.changes(actor, programme, version - 1, version));
        model.addAttribute(
                "formula",
                words.formula(
                        readDesign.version(actor, programme, version).amount(),
                        readDesign.version(actor, programme, version).form()));
        return "designs/version";
    }

    /** The working copy, or a version, as a file. */
    @GetMapping("/{id}/file")
    ResponseEntity<String> export(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        ReadDesign.View view = readDesign.show(actor, new ProgrammeId(id));
        String name = view.design().code() + (version == null ? "" : "-" + version) + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(readDesign.export(actor, new ProgrammeId(id), version));
    }
}
