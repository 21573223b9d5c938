package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.RecoveryCode;
import org.zhuqi.accounts.usecase.OwnSecondFactor;
import org.zhuqi.accounts.usecase.OwnSecondFactor.Proof;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.QrCode;

/** One's own second factor: the app's secret, the recovery codes, switching off. */
@Controller
@RequestMapping(SecondFactorPages.ADDRESS)
@RequiredArgsConstructor
class SecondFactorPages {
    static final String ADDRESS = "/account/second-factor";
    private final OwnSecondFactor ownSecondFactor;
    private final MessageSource messages;

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("view", ownSecondFactor.show(actor));
        return "accounts/second-factor";
    }

    @PostMapping("/begin")
    String begin(Actor actor, @RequestParam(defaultValue = "") String password, Model model) {
        try {
            ownSecondFactor.begin(actor, password);
        } catch (RefusedException e) {
            return again(actor, e, model);
        }
        return "redirect:" + ADDRESS;
    }

    /** Only while it waits for its first code; nobody keeps a copy on the way. */
    @GetMapping("/qr.svg")
    ResponseEntity<String> qr(Actor actor) {
        OwnSecondFactor.View view = ownSecondFactor.show(actor);
        String uri = Optional.ofNullable(view.begun())
                .map(secret -> OtpAuth.uri(secret, view.username()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(uri));
    }

    @PostMapping("/confirm")
    String confirm(Actor actor, @RequestParam String code, HttpServletRequest request, Model model) {
        List<RecoveryCode> codes;
        try {
            codes = ownSecondFactor.confirm(actor, code, session(request));
        } catch (RefusedException e) {
            return again(actor, e, model);
        }
        request.changeSessionId();
        return codes(actor, codes, model);
    }

    @PostMapping("/recovery-codes")
    String renew(Actor actor, @RequestParam String password, @RequestParam String code, Model model) {
        try {
            return codes(actor, ownSecondFactor.renewRecoveryCodes(actor, new Proof(password, code)), model);
        } catch (RefusedException e) {
            return again(actor, e, model);
        }
    }

    @PostMapping("/off")
    String switchOff(
            Actor actor,
            @RequestParam String password,
            @RequestParam String code,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        try {
            ownSecondFactor.switchOff(actor, new Proof(password, code), session(request));
        } catch (RefusedException e) {
            return again(actor, e, model);
        }
        request.changeSessionId();
        redirect.addFlashAttribute("done", "accounts.done.second-factor-off");
        return "redirect:/account";
    }

    /** The codes stand on this answer only: they are not kept for a page after it. */
    private static String codes(Actor actor, List<RecoveryCode> codes, Model model) {
        model.addAttribute("codes", codes.stream().map(RecoveryCode::grouped).toList());
        model.addAttribute(
                "onwards",
                Area.of(actor) == Area.PUBLIC ? "/account" : Area.of(actor).home());
        return "accounts/recovery-codes";
    }

    private String again(Actor actor, RefusedException e, Model model) {
        model.addAttribute("problems", Problems.mendable(e, messages));
        return show(actor, model);
    }

    private static String session(HttpServletRequest request) {
        HttpSession session = request.getSession();
        return session.getId();
    }
}
