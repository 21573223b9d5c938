package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.zhuqi.accounts.usecase.ChooseLanguage;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.CurrentActor;
import org.zhuqi.shared.web.HostCookies;

/** Keeps in the profile what a logged-in person chose with the language links, or on this browser before login. */
@Component
@Slf4j
@RequiredArgsConstructor
class LanguageChoice implements HandlerInterceptor {
    private static final String NAME = "lang";
    private final ChooseLanguage chooseLanguage;
    private final CurrentActor currentActor;
    private final LocaleResolver locales;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod())) {
            language(request.getParameter(NAME)).ifPresent(chosen -> keep(currentActor.get(), chosen));
        }
        return true;
    }

    /** After login: what was chosen on this browser wins and is kept; else the profile's language is taken. */
    void settle(HttpServletRequest request, HttpServletResponse response, Actor actor, Language profile) {
        var cookie = WebUtils.getCookie(request, HostCookies.name(request, NAME));
        Optional<Language> chosen = cookie == null ? Optional.empty() : language(cookie.getValue());
        if (chosen.isEmpty()) {
            locales.setLocale(request, response, Locale.of(profile.code()));
        } else if (chosen.get() != profile) {
            keep(actor, chosen.get());
        }
    }

    private void keep(Actor actor, Language language) {
        if (actor.id().equals(UserId.NOBODY)) {
            return;
        }
        try {
            chooseLanguage.choose(actor, language);
        } catch (RefusedException e) {
            log.debug("the account was saved by another request in between; the next choice will be kept", e);
        }
    }

    private static Optional<Language> language(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }
}
