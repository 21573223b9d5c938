package org.zhuqi.accounts.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.accounts.LockoutPolicy;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Area;

@Controller
@RequiredArgsConstructor
class LoginPages {
    private final LockoutPolicy lockout;

    @GetMapping("/login")
    String login(Actor actor, @RequestParam(required = false) @Nullable String refused, Model model) {
        if (!actor.id().equals(UserId.NOBODY)) {
            return "redirect:"
                    + (Area.of(actor) == Area.PUBLIC
                            ? "/account"
                            : Area.of(actor).home());
        }
        model.addAttribute("refused", refused != null);
        model.addAttribute("lockFailures", lockout.failures());
        model.addAttribute("lockMinutes", lockout.lockFor().toMinutes());
        return "accounts/login";
    }
}
