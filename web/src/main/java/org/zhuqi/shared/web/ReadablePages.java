package org.zhuqi.shared.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Finds the page a form stands on from the address it is posted to: the nearest one above that can be opened. */
@Component
class ReadablePages {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    /** Asked for late: what maps the requests is made after what answers them. */
    ReadablePages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Empty when nothing but the first page is left. */
    Optional<String> nearest(String path) {
        Set<PathPattern> readable = readable();
        String here = path;
        while (here.lastIndexOf('/') >= 0 && here.length() > 1) {
            PathContainer parsed = PathContainer.parsePath(here);
            if (readable.stream().anyMatch(pattern -> pattern.matches(parsed))) {
                return Optional.of(here);
            }
            here = here.substring(0, here.lastIndexOf('/'));
        }
        return Optional.empty();
    }

    private Set<PathPattern> readable() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPathPatternsCondition() == null
                        ? Stream.empty()
                        : info.getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toSet());
    }
}
