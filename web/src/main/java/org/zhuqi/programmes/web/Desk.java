package org.zhuqi.programmes.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.designs.usecase.ReadDesign;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** What every page of the designer needs: the call, and what to do when a save is refused. */
@Component
@RequiredArgsConstructor
class Desk {
    private final ReadDesign readDesign;
    private final MessageSource messages;
    private final Texts texts;

    /** A field that two people wrote differently. */
    public record Both(String label, String mine, String theirs) {}

    /** The call for a page, with the name of the page. */
    ReadDesign.View open(Actor actor, UUID id, String page, Model model) {
        ReadDesign.View view = readDesign.show(actor, new ProgrammeId(id));
        model.addAttribute("view", view);
        model.addAttribute("design", view.design());
        model.addAttribute("definition", view.design().definition());
        model.addAttribute("form", view.design().definition().form());
        model.addAttribute("page", page);
        return view;
    }

    /** The call for somebody who writes; to others the page is not there. */
    ReadDesign.View write(Actor actor, UUID id, String page, Model model) {
        actor.may(ProgrammesRight.DESIGN).orRefuse();
        return open(actor, id, page, model);
    }

    /** Saves and goes on; what is refused is shown on the page it came from, with what was typed. */
    String save(UUID id, String next, RedirectAttributes redirect, Model model, Runnable save, Supplier<String> again) {
        try {
            save.run();
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("conflict", e.is(SharedError.CHANGED_MEANWHILE));
            return again.get();
        }
        redirect.addFlashAttribute("done", "designs.done.saved");
        return "redirect:/staff/programmes/" + id + next;
    }

    /** Does something that nobody typed anything for; what is refused is told on the page it leads back to. */
    String step(UUID id, String next, RedirectAttributes redirect, Runnable step) {
        try {
            step.run();
            redirect.addFlashAttribute("done", "designs.done.saved");
        } catch (RefusedException e) {
            Problems problems = Problems.mendable(e, messages);
            redirect.addFlashAttribute("problems", problems);
            redirect.addFlashAttribute("conflict", e.is(SharedError.CHANGED_MEANWHILE));
        }
        return "redirect:/staff/programmes/" + id + next;
    }

    /** Where what was typed differs from what somebody else saved meanwhile; for a save that came too late. */
    void both(Model model, Record typed, @Nullable Record now) {
        List<Both> both = new ArrayList<>();
        for (RecordComponent component : typed.getClass().getRecordComponents()) {
            String mine = text(component, typed);
            String theirs = now == null ? "" : text(component, now);
            if (!mine.equals(theirs)) {
                both.add(new Both(
                        texts.messageOr("designs.field." + component.getName(), component.getName()), mine, theirs));
            }
        }
        model.addAttribute("both", both);
    }

    private static String text(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(of);
            return value == null ? "" : String.valueOf(value).strip();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }
}
