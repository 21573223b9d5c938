package org.zhuqi.notifications.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.notifications.Pace;
import org.zhuqi.notifications.Topic;
import org.zhuqi.notifications.usecase.ChooseMail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

/** What is sent from {@link MailSection}, and the link that confirms an address. */
@Controller
@RequestMapping("/account/mail")
@RequiredArgsConstructor
class MailPages {
    private static final String BACK = "redirect:/account";
    private static final String DONE = "done";

    private final ChooseMail chooseMail;
    private final MessageSource messages;

    @PostMapping
    String ask(Actor actor, @RequestParam String address, RedirectAttributes redirect) {
        return after(redirect, "notifications.mail.asked", () -> chooseMail.ask(actor, address));
    }

    @PostMapping("/paces")
    String choose(Actor actor, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Map<Topic, Pace> paces = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            Arrays.stream(Pace.values())
                    .filter(pace -> pace.name().equals(sent.get(topic.name())))
                    .findFirst()
                    .ifPresent(pace -> paces.put(topic, pace));
        }
        return after(redirect, "notifications.mail.chosen", () -> chooseMail.choose(actor, paces));
    }

    @PostMapping("/stop")
    String stop(Actor actor, RedirectAttributes redirect) {
        return after(redirect, "notifications.mail.stopped", () -> chooseMail.stop(actor));
    }

    /** Only asks: programs that read mail follow every link in it. */
    @GetMapping("/confirm")
    String confirm(Actor actor, @RequestParam String secret, Model model) {
        model.addAttribute("wish", chooseMail.own(actor));
        model.addAttribute("secret", secret);
        return "notifications/confirm";
    }

    @PostMapping("/confirm")
    String confirmed(Actor actor, @RequestParam String secret, RedirectAttributes redirect) {
        return after(redirect, "notifications.mail.confirmed", () -> chooseMail.confirm(actor, secret));
    }

    private String after(RedirectAttributes redirect, String done, Runnable step) {
        try {
            step.run();
            redirect.addFlashAttribute(DONE, done);
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return BACK;
    }
}
