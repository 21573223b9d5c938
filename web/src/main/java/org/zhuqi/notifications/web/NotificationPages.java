package org.zhuqi.notifications.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.notifications.NotificationId;
import org.zhuqi.notifications.NotificationsRight;
import org.zhuqi.notifications.usecase.MarkRead;
import org.zhuqi.notifications.usecase.NotificationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;

@Controller
@RequiredArgsConstructor
class NotificationPages {
    private final NotificationQueries queries;
    private final MarkRead markRead;

    @GetMapping("/account/notifications")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute(
                "notifications",
                queries.list(actor.scopeFor(NotificationsRight.READ), unread, new PageRequest(after, 30, null)));
        model.addAttribute("unreadOnly", unread);
        return "notifications/list";
    }

    /** Marks it read and goes where it leads. */
    @PostMapping("/account/notifications/{id}/open")
    String open(Actor actor, @PathVariable NotificationId id) {
        return "redirect:" + markRead.mark(actor, id).href();
    }

    @PostMapping("/account/notifications/read")
    String readAll(Actor actor, RedirectAttributes redirect) {
        markRead.markAll(actor);
        redirect.addFlashAttribute("done", "notifications.all-read");
        return "redirect:/account/notifications";
    }
}
