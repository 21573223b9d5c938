package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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
    String login(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String busy,
            @RequestParam(required = false) @Nullable String unsent,
            Model model) {
        if (!actor.id().equals(UserId.NOBODY)) {
            return "redirect:"
                    + (Area.of(actor) == Area.PUBLIC
                            ? "/account"
                            : Area.of(actor).home());
        }
        refused(refused, model);
        model.addAttribute("busy", busy != null);
        model.addAttribute("unsent", unsent != null);
        model.addAttribute("username", refused == null ? "" : typedName(request));
        return "accounts/login";
    }

    private static String typedName(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(AfterRefusal.TYPED_NAME) instanceof String name)) {
            return "";
        }
        session.removeAttribute(AfterRefusal.TYPED_NAME);
        return name;
    }

    /** The second step, for somebody whose password was right a moment ago. */
    @GetMapping(AfterRefusal.CODE)
    String code(HttpServletRequest request, @RequestParam(required = false) @Nullable String refused, Model model) {
        if (HalfSignedIn.of(request).isEmpty()) {
            return "redirect:/login";
        }
        refused(refused, model);
        return "accounts/login-code";
    }

    private void refused(@Nullable String refused, Model model) {
        model.addAttribute("refused", refused != null);
        model.addAttribute("lockFailures", lockout.failures());
        model.addAttribute("lockMinutes", lockout.lockFor().toMinutes());
    }
}
