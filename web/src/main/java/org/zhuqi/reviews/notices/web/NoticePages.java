package org.zhuqi.reviews.notices.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.NoticeSettings;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.reviews.notices.usecase.FileObjection.Evidence;
import org.zhuqi.reviews.notices.usecase.FollowObjection;
import org.zhuqi.reviews.notices.usecase.NoticeQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

@Controller
@RequestMapping("/notices")
@RequiredArgsConstructor
class NoticePages {
    private static final int PAGE_SIZE = 20;

    private final NoticeQueries queries;
    private final FileObjection fileObjection;
    private final FollowObjection followObjection;
    private final NoticeSettings settings;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page", queries.list(actor.scopeFor(NoticesRight.READ), null, new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("today", LocalDate.now(clock));
        return "reviews/notices";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("typed", Map.of());
        return page(actor, id, model);
    }

    private String page(Actor actor, UUID id, Model model) {
        PublicNotice notice = queries.find(actor.scopeFor(NoticesRight.READ), new NoticeId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("notice", notice);
        model.addAttribute("answerDays", settings.answerDays());
        model.addAttribute("running", !notice.overAt(clock.instant(), clock.getZone()));
        model.addAttribute(
                "openLines",
                notice.lines().stream()
                        .filter(line -> !line.takenOut())
                        .map(line -> new Option(
                                String.valueOf(line.number()), line.number() + ". " + texts.of(line.enterpriseName())))
                        .toList());
        if (actor.has(NoticesRight.READ_OBJECTIONS)) {
            model.addAttribute(
                    "objections",
                    queries.objections(
                                    actor.scopeFor(NoticesRight.READ_OBJECTIONS),
                                    notice.id(),
                                    false,
                                    PageRequest.first(100))
                            .items());
        }
        return "reviews/notice";
    }

    @PostMapping("/{id}/objections")
    String object(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int line,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(required = false) @Nullable MultipartFile evidence,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        boolean file = evidence != null && !evidence.isEmpty();
        try (InputStream content = file ? evidence.getInputStream() : InputStream.nullInputStream()) {
            String fileName = file ? evidence.getOriginalFilename() : null;
            ObjectionId filed = fileObjection.file(
                    actor,
                    new FileObjection.Command(
                            new NoticeId(id),
                            line,
                            name,
                            contact,
                            statement,
                            file ? new Evidence(fileName == null ? "" : fileName, content) : null));
            // Not in the address: a browser's history is no place for how somebody can be reached.
            redirect.addFlashAttribute("number", filed.number());
            redirect.addFlashAttribute("contact", contact);
            return "redirect:/notices/objections";
        } catch (RefusedException e) {
            ErrorKind kind = e.errorKey().kind();
            if (kind != ErrorKind.INVALID && kind != ErrorKind.CONFLICT) {
                throw e;
            }
            model.addAttribute("problems", Problems.of(e, messages));
            model.addAttribute(
                    "typed",
                    Map.of(
                            "line", String.valueOf(line),
                            "name", name,
                            "contact", contact,
                            "statement", statement));
            return page(actor, id, model);
        }
    }

    /** Where an objector asks what became of it; right after filing the receipt stands here. */
    @GetMapping("/objections")
    String objection(Actor actor, Model model) {
        if (model.getAttribute("number") instanceof String number
                && model.getAttribute("contact") instanceof String contact) {
            model.addAttribute("o", followObjection.follow(actor, number, contact));
            model.addAttribute("received", true);
        }
        model.addAttribute("typed", Map.of());
        return "reviews/follow";
    }

    @PostMapping("/objections")
    String follow(
            Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String contact,
            Model model) {
        model.addAttribute("typed", Map.of("number", number, "contact", contact));
        try {
            model.addAttribute("o", followObjection.follow(actor, number, contact));
        } catch (RefusedException e) {
            if (!e.is(NoticesError.NO_SUCH_OBJECTION)) {
                throw e;
            }
            model.addAttribute("problems", Problems.of(e, messages));
        }
        return "reviews/follow";
    }
}
