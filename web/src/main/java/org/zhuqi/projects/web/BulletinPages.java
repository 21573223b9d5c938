package org.zhuqi.projects.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.zhuqi.documents.papers.Papers;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.BulletinTime;
import org.zhuqi.projects.seeing.usecase.BulletinQueries;
import org.zhuqi.projects.seeing.usecase.GiveOutBulletin;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Download;
import org.zhuqi.shared.web.Problems;

/** Sheets of weeks and months: what one would say, giving it out, and those given out, to print or to take along. */
@Controller
@RequestMapping("/staff/project-bulletins")
@RequiredArgsConstructor
class BulletinPages {
    private static final int ROWS = 50;
    private final GiveOutBulletin giveOutBulletin;
    private final BulletinQueries queries;
    private final BulletinPaper bulletinPaper;
    private final List<Papers> papers;
    private final ProjectWords words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        model.addAttribute(
                "page", queries.given(actor.scopeFor(ProjectsRight.READ), new PageRequest(after, ROWS, null)));
        model.addAttribute("everything", actor.scopeFor(ProjectsRight.READ).everything());
        model.addAttribute("kinds", words.options(BulletinTime.Kind.values(), "projects.bulletin.kind."));
        model.addAttribute("today", LocalDate.now(clock));
        return "projects/bulletins";
    }

    @GetMapping("/draft")
    String draft(Actor actor, GiveOutBulletin.Command command, Model model) {
        try {
            model.addAttribute("draft", giveOutBulletin.draft(actor, command));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return list(actor, null, model);
        }
        model.addAttribute("form", command);
        return "projects/bulletin-draft";
    }

    @PostMapping
    String giveOut(Actor actor, GiveOutBulletin.Command command, Model model, RedirectAttributes redirect) {
        BulletinId id;
        try {
            id = giveOutBulletin.giveOut(actor, command);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return draft(actor, command, model);
        }
        redirect.addFlashAttribute("done", "projects.done.bulletin");
        return "redirect:/staff/project-bulletins/" + id;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("bulletin", giveOutBulletin.show(actor, new BulletinId(id)));
        model.addAttribute(
                "formats", papers.stream().map(Papers::ending).sorted().toList());
        return "projects/bulletin";
    }

    @GetMapping("/{id}/document")
    void document(Actor actor, @PathVariable UUID id, @RequestParam String format, HttpServletResponse response) {
        Bulletin bulletin = giveOutBulletin.show(actor, new BulletinId(id));
        Papers wanted = papers.stream()
                .filter(kind -> kind.ending().equals(format))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
        String name = "projects-" + bulletin.time().from() + "-" + bulletin.edition() + "." + wanted.ending();
        wanted.write(bulletinPaper.of(bulletin), new Download(name, wanted.mediaType()).into(response));
    }
}
