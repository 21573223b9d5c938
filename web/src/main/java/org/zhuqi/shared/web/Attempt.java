package org.zhuqi.shared.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.shared.RefusedException;

/** What a form asks for, told on the page one comes back to. */
public final class Attempt {
    private Attempt() {}

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
