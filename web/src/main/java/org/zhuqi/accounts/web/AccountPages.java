package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.ChangePassword;
import org.zhuqi.accounts.usecase.ChooseLanguage;
import org.zhuqi.accounts.usecase.EndSessions;
import org.zhuqi.accounts.usecase.IssueToken;
import org.zhuqi.accounts.usecase.OwnAccount;
import org.zhuqi.accounts.usecase.RevokeToken;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;

/** One's own account: profile, language, password, bearer tokens, logins. */
@Controller
@RequestMapping("/account")
@RequiredArgsConstructor
class AccountPages {
    private final OwnAccount ownAccount;
    private final ChangePassword changePassword;
    private final ChooseLanguage chooseLanguage;
    private final IssueToken issueToken;
    private final RevokeToken revokeToken;
    private final EndSessions endSessions;
    private final UnitDirectory units;
    private final PasswordPolicy policy;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Clock clock;

    @GetMapping
    String show(Actor actor, HttpSession session, Model model) {
        return page(actor, session, model);
    }

    private String page(Actor actor, HttpSession session, Model model) {
        OwnAccount.View view = ownAccount.show(actor, session.getId());
        model.addAttribute("view", view);
        model.addAttribute("passwordDays", days(view));
        model.addAttribute("mayHandOver", actor.has(AccountRight.HAND_OVER) && !actor.has(AccountRight.MANAGE));
        model.addAttribute(
                "unit",
                Optional.ofNullable(view.account().unit())
                        .flatMap(units::find)
                        .map(ReportingUnit::name)
                        .orElse(null));
        model.addAttribute(
                "languages", List.of(new Option("zh", "中文"), new Option("ko", "조선어"), new Option("en", "English")));
        return "accounts/account";
    }

    /** How many days old the password is. */
    private long days(OwnAccount.View view) {
        return ChronoUnit.DAYS.between(view.account().credentials().changedAt(), clock.instant());
    }

    @GetMapping("/password")
    String password(Actor actor, HttpSession session, Model model) {
        model.addAttribute("view", ownAccount.show(actor, session.getId()));
        model.addAttribute("policy", policy);
        return "accounts/password";
    }

    @PostMapping("/password")
    String changePassword(
            Actor actor,
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String repeated,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        HttpSession session = request.getSession();
        try {
            changePassword.change(actor, new ChangePassword.Command(current, wanted, repeated, session.getId()));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.of(e, messages));
            return password(actor, session, model);
        }
        request.changeSessionId();
        redirect.addFlashAttribute("done", "accounts.done.password");
        return "redirect:" + Area.of(actor).home();
    }

    @PostMapping("/language")
    String language(
            Actor actor,
            @RequestParam String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Language language = Arrays.stream(Language.values())
                .filter(known -> known.code().equals(lang))
                .findFirst()
                .orElse(Language.ZH);
        chooseLanguage.choose(actor, language);
        locales.setLocale(request, response, Locale.of(language.code()));
        redirect.addFlashAttribute("done", "accounts.done.language");
        return "redirect:/account";
    }

    /** The secret stands on this answer only: it is not kept for a page after it. */
    @PostMapping("/tokens")
    String issueToken(Actor actor, @RequestParam String label, HttpSession session, Model model) {
        try {
            model.addAttribute("issued", issueToken.issueOwn(actor, label));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.of(e, messages));
        }
        return page(actor, session, model);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revokeToken(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        revokeToken.revoke(actor, id);
        redirect.addFlashAttribute("done", "accounts.done.token-revoked");
        return "redirect:/account";
    }

    @PostMapping("/sessions/{id}/end")
    String endSession(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String password,
            HttpSession session,
            Model model,
            RedirectAttributes redirect) {
        return end(actor, session, model, redirect, () -> endSessions.end(actor, id, password));
    }

    @PostMapping("/sessions/end-others")
    String endOthers(
            Actor actor,
            @RequestParam(defaultValue = "") String password,
            HttpSession session,
            Model model,
            RedirectAttributes redirect) {
        return end(actor, session, model, redirect, () -> endSessions.endOthers(actor, password, session.getId()));
    }

    private String end(Actor actor, HttpSession session, Model model, RedirectAttributes redirect, Runnable ending) {
        try {
            ending.run();
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.of(e, messages));
            return page(actor, session, model);
        }
        redirect.addFlashAttribute("done", "accounts.done.session-ended");
        return "redirect:/account";
    }
}
