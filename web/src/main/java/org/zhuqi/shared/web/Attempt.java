package org.zhuqi.shared.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.shared.RefusedException;

/** What a form asks for, told on the page one comes back to. */
public final class Attempt {
    private Attempt() {}

    /**
     * Does it and leads on, or shows the form again with what is wrong.
     *
     * @param useCase returns the address or view it leads to
     * @param again returns the view of the form
     */
    public static String orAgain(
            Model model, MessageSource messages, Supplier<String> useCase, Supplier<String> again) {
        try {
            return useCase.get();
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return again.get();
        }
    }

    /**
     * Says there that it is done, or what is wrong.
     *
     * @param done message key
     */
    public static void of(RedirectAttributes redirect, MessageSource messages, String done, Runnable useCase) {
        of(redirect, messages, done, Map.of(), useCase);
    }

    /** @param typed what stands in the form again when something is wrong; nothing is put there when it is empty */
    public static void of(
            RedirectAttributes redirect,
            MessageSource messages,
            String done,
            Map<String, String> typed,
            Runnable useCase) {
        try {
            useCase.run();
            redirect.addFlashAttribute("done", done);
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            if (!typed.isEmpty()) {
                redirect.addFlashAttribute("typed", new HashMap<>(typed));
            }
        }
    }
}
