package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.CurrentActor;
import org.zhuqi.shared.web.RequestIds;

/** Who makes the current request, as {@link ActorFilter} found; controllers take it as an argument. */
@Component
@RequiredArgsConstructor
class RequestActor implements CurrentActor, HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = RequestActor.class.getName();
    private final HttpServletRequest request;

    static void put(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
        RequestIds.askedBy(actor.id().toString());
    }

    @Override
    public Actor get() {
        return request.getAttribute(ATTRIBUTE) instanceof Actor actor
                ? actor
                : Actor.anonymous(request.getRemoteAddr());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binders) {
        return get();
    }
}
