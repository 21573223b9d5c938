package org.zhuqi.reviews.sitechecks.web;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.sitechecks.CheckedLine;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecksError;
import org.zhuqi.reviews.sitechecks.SiteChecksRight;
import org.zhuqi.reviews.sitechecks.usecase.AppointSiteOfficers;
import org.zhuqi.reviews.sitechecks.usecase.SignSiteCheck;
import org.zhuqi.reviews.sitechecks.usecase.SiteCheckQueries;
import org.zhuqi.reviews.sitechecks.usecase.SitePhotos;
import org.zhuqi.reviews.sitechecks.usecase.WriteSiteCheck;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Attempt;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Checks on sites: which wait, and the record that two officers fill in and sign, on the spot with a phone. */
@Controller
@RequestMapping("/staff")
@RequiredArgsConstructor
class SiteCheckPages {
    private static final int PAGE_SIZE = 50;

    private final SiteCheckQueries queries;
    private final AppointSiteOfficers appointSiteOfficers;
    private final WriteSiteCheck writeSiteCheck;
    private final SignSiteCheck signSiteCheck;
    private final UploadDocument uploadDocument;
    private final SiteOfficers officers;
    private final MessageSource messages;
    private final Texts texts;

    @GetMapping("/site-checks")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute(
                "page",
                queries.files(
                        actor.scopeFor(SiteChecksRight.READ),
                        mine ? actor.id() : null,
                        new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("mine", mine);
        model.addAttribute("checks", actor.has(SiteChecksRight.CHECK));
        return "reviews/site-checks";
    }

    @GetMapping("/site-checks/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        SiteCheckQueries.View view = queries.find(actor.scopeFor(SiteChecksRight.READ), new SiteCheckId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        SiteCheck check = view.check();
        model.addAttribute("view", view);
        model.addAttribute("check", check);
        boolean first = view.here()
                && actor.has(SiteChecksRight.CHECK)
                && actor.id().equals(check.first().id());
        boolean second = view.here()
                && actor.has(SiteChecksRight.CHECK)
                && actor.id().equals(check.second().id());
        boolean open = check.state() == SiteCheck.State.OPEN;
        model.addAttribute("writes", first);
        model.addAttribute("confirms", second && check.state() == SiteCheck.State.SIGNED);
        model.addAttribute("attaches", (first || second) && open);
        model.addAttribute("accept", "image/jpeg,image/png");
        model.addAttribute("photoTypes", AllowedType.endingsOf(AllowedType.PHOTOS));
        model.addAttribute(
                "officers",
                view.here() && !check.isConfirmed() && actor.has(SiteChecksRight.APPOINT)
                        ? officers.options()
                        : List.of());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", typed(check));
        }
        return "reviews/site-check";
    }

    private static Map<String, String> typed(SiteCheck check) {
        Map<String, String> typed = new HashMap<>();
        LocalDate day = check.report().day();
        typed.put("day", day == null ? "" : day.toString());
        typed.put("place", check.report().place());
        typed.put("findings", check.report().findings());
        for (int i = 0; i < check.lines().size(); i++) {
            CheckedLine line = check.lines().get(i);
            Money checked = line.checked();
            typed.put(field(i, "checked"), checked == null ? "" : checked.toString());
            typed.put(field(i, "remark"), line.remark());
        }
        return typed;
    }

    private static String field(int line, String name) {
        return "lines[" + line + "]." + name;
    }

    @PostMapping("/reviews/{id}/site-officers")
    String appoint(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID first,
            @RequestParam(required = false) @Nullable UUID second,
            RedirectAttributes redirect) {
        try {
            SiteCheck check = appointSiteOfficers.appoint(actor, new ReviewId(id), person(first), person(second));
            redirect.addFlashAttribute("done", "reviews.done.site-officers");
            return "redirect:/staff/site-checks/" + check.id();
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            return "redirect:/staff/reviews/" + id;
        }
    }

    private static @Nullable UserId person(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }

    /** Keeps what is typed, asked for by the page itself while somebody types, or by its button. */
    @PostMapping("/site-checks/{id}")
    String write(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(actor, id, form, model, redirect, "reviews.done.site-written", () -> write(actor, id, form));
    }

    /** Keeps what is typed and signs it; what is kept stays kept when something is still missing. */
    @PostMapping("/site-checks/{id}/signature")
    String sign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(actor, id, form, model, redirect, "reviews.done.site-signed", () -> {
            write(actor, id, form);
            signSiteCheck.sign(actor, new SiteCheckId(id));
        });
    }

    @PostMapping("/site-checks/{id}/confirmation")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                actor,
                id,
                form,
                model,
                redirect,
                "reviews.done.site-confirmed",
                () -> signSiteCheck.confirm(actor, new SiteCheckId(id), form.getOrDefault("seen", "")));
    }

    @PostMapping("/site-checks/{id}/return")
    String sendBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                actor,
                id,
                form,
                model,
                redirect,
                "reviews.done.site-sent-back",
                () -> signSiteCheck.sendBack(actor, new SiteCheckId(id), form.get("words")));
    }

    /** Photos are kept one by one: those that got through stay, whatever becomes of the others. */
    @PostMapping("/site-checks/{id}/photos")
    String attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            RedirectAttributes redirect) {
        List<String> notKept = new ArrayList<>();
        for (MultipartFile photo : photos == null ? List.<MultipartFile>of() : photos) {
            if (!photo.isEmpty()) {
                String name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
                upload(actor, id, name, photo)
                        .ifPresent(why -> notKept.add(name + texts.message("shared.colon") + why));
            }
        }
        if (!notKept.isEmpty()) {
            redirect.addFlashAttribute(
                    "attachmentProblem",
                    texts.message("reviews.site.photos-not-kept", String.join(texts.message("shared.comma"), notKept)));
        }
        return "redirect:/staff/site-checks/" + id + "#photos";
    }

    /** Why it was not kept; empty when it was. */
    private Optional<String> upload(Actor actor, UUID id, String name, MultipartFile photo) {
        try (InputStream content = photo.getInputStream()) {
            uploadDocument.upload(actor, OwnerRef.of(SitePhotos.KIND, id), name, content);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(Problems.mendable(e, messages).summary());
        } catch (IOException e) {
            return Optional.of(texts.message("error.documents.broken-upload"));
        }
    }

    private void write(Actor actor, UUID id, Map<String, String> form) {
        SiteCheck check = queries.find(actor.scopeFor(SiteChecksRight.READ), new SiteCheckId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused)
                .check();
        List<FieldProblem> problems = new ArrayList<>();
        List<WriteSiteCheck.Line> lines = new ArrayList<>();
        for (int i = 0; i < check.lines().size(); i++) {
            CheckedLine line = check.lines().get(i);
            String checked = form.get(field(i, "checked"));
            if (checked != null) {
                lines.add(new WriteSiteCheck.Line(
                        line.key(), money(checked, line, field(i, "checked"), problems), form.get(field(i, "remark"))));
            }
        }
        LocalDate day = day(form.getOrDefault("day", ""), problems);
        if (!problems.isEmpty()) {
            throw SiteChecksError.SITE_RECORD_INCOMPLETE.refused(problems);
        }
        writeSiteCheck.write(
                actor,
                new WriteSiteCheck.Command(new SiteCheckId(id), day, form.get("place"), form.get("findings"), lines));
    }

    private static @Nullable Money money(String typed, CheckedLine line, String field, List<FieldProblem> problems) {
        String yuan = typed.strip().replace(",", "");
        if (yuan.isEmpty()) {
            return null;
        }
        if (!yuan.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            problems.add(FieldProblem.of(
                    field, "reviews.site-checked", line.applied().toString()));
            return null;
        }
        return new Money(new BigDecimal(yuan));
    }

    private static @Nullable LocalDate day(String typed, List<FieldProblem> problems) {
        try {
            return typed.isBlank() ? null : Days.read(typed.strip());
        } catch (DateTimeParseException e) {
            problems.add(FieldProblem.of("day", "reviews.site-day"));
            return null;
        }
    }

    private String act(
            Actor actor,
            UUID id,
            Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            String done,
            Runnable step) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    step.run();
                    redirect.addFlashAttribute("done", done);
                    return "redirect:/staff/site-checks/" + id;
                },
                () -> {
                    if (form.containsKey("findings")) {
                        model.addAttribute("typed", form);
                    }
                    model.addAttribute("words", form.getOrDefault("words", ""));
                    return show(actor, id, model);
                });
    }
}
