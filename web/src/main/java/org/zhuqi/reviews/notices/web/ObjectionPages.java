package org.zhuqi.reviews.notices.web;

import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.usecase.AnswerObjection;
import org.zhuqi.reviews.notices.usecase.NoticeQueries;
import org.zhuqi.reviews.notices.usecase.NoticeQueries.ObjectionRow;
import org.zhuqi.reviews.notices.usecase.UnmaskObjector;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

@Controller
@RequestMapping("/staff/objections")
@RequiredArgsConstructor
class ObjectionPages {
    private static final int PAGE_SIZE = 30;

    private final NoticeQueries queries;
    private final AnswerObjection answerObjection;
    private final UnmaskObjector unmaskObjector;
    private final AttachmentsOf attachmentsOf;
    private final MessageSource messages;
    private final Texts texts;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("open", open);
        model.addAttribute("mayUnmask", actor.has(NoticesRight.UNMASK));
        model.addAttribute(
                "page",
                queries.objections(
                        actor.scopeFor(NoticesRight.READ_OBJECTIONS),
                        null,
                        open,
                        new PageRequest(after, PAGE_SIZE, null)));
        return "reviews/objections";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("typed", Map.of());
        return page(actor, id, model);
    }

    private String page(Actor actor, UUID id, Model model) {
        ObjectionRow objection = queries.objection(actor.scopeFor(NoticesRight.READ_OBJECTIONS), new ObjectionId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("o", objection);
        model.addAttribute("files", attachmentsOf.list(OwnerRef.of("objection", id)));
        model.addAttribute("mayUnmask", actor.has(NoticesRight.UNMASK));
        model.addAttribute("mayAnswer", actor.has(NoticesRight.ANSWER));
        model.addAttribute("outcomes", Option.of(List.of(Answer.Outcome.values()), "reviews.outcome-choice.", texts));
        return "reviews/objection";
    }

    /** Shows it once; the next look goes on record again. */
    @PostMapping("/{id}/unmask")
    String unmask(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("objector", unmaskObjector.unmask(actor, new ObjectionId(id)));
        model.addAttribute("typed", Map.of());
        return page(actor, id, model);
    }

    @PostMapping("/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reasons,
            Model model,
            RedirectAttributes redirect) {
        try {
            answerObjection.answer(actor, new ObjectionId(id), chosen(outcome), reasons);
        } catch (RefusedException e) {
            ErrorKind kind = e.errorKey().kind();
            if (kind != ErrorKind.INVALID && kind != ErrorKind.CONFLICT) {
                throw e;
            }
            model.addAttribute("problems", Problems.of(e, messages));
            model.addAttribute("typed", Map.of("outcome", outcome, "reasons", reasons));
            return page(actor, id, model);
        }
        redirect.addFlashAttribute("done", "reviews.done.answered");
        return "redirect:/staff/objections/" + id;
    }

    private static Answer.Outcome chosen(String outcome) {
        return Arrays.stream(Answer.Outcome.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst()
                .orElseThrow(() ->
                        NoticesError.INCOMPLETE.refused(List.of(FieldProblem.of("outcome", "reviews.answer-outcome"))));
    }
}
