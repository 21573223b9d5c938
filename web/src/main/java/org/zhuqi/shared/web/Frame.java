package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.UserId;

/** What the layout asks for: who is here, which way leads where, what the rooms put on a page. */
@Component
@RequiredArgsConstructor
class Frame {
    private final ObjectProvider<CurrentActor> currentActor;
    private final List<NavEntry> entries;
    private final List<TodoSource> todoSources;
    private final List<PageSection> sections;
    private final HttpServletRequest request;
    private final Place place;
    private final Demonstration demonstration;

    /** A section with what it loaded. */
    public record Loaded(String id, String titleKey, String fragment, Map<String, Object> model) {}

    public Actor actor() {
        CurrentActor current = currentActor.getIfAvailable();
        return current == null ? Actor.anonymous(request.getRemoteAddr()) : current.get();
    }

    public boolean loggedIn() {
        return !actor().id().equals(UserId.NOBODY);
    }

    public Place place() {
        return place;
    }

    public boolean demonstration() {
        return demonstration.on();
    }

    /** The area the current page belongs to: by its address, or by the reader where the address is for all. */
    public Area area() {
        String path = path();
        if (path.startsWith("/staff")) {
            return Area.STAFF;
        }
        if (path.startsWith("/my")) {
            return Area.ENTERPRISE;
        }
        return path.startsWith("/account") || path.startsWith("/measures") ? Area.of(actor()) : Area.PUBLIC;
    }

    /** Address of the reader's own desk. */
    public String desk() {
        Area area = Area.of(actor());
        // Somebody who waits for rights has no desk yet, but an account.
        return area == Area.PUBLIC && loggedIn() ? "/account" : area.home();
    }

    public List<NavEntry> entries(Area area) {
        Actor actor = actor();
        return entries.stream()
                .filter(e -> e.area() == area && (e.right() == null || actor.has(e.right())))
                .sorted(Comparator.comparingInt(NavEntry::order).thenComparing(NavEntry::id))
                .toList();
    }

    public boolean current(NavEntry entry) {
        String path = path();
        boolean home = entry.href().equals(entry.area().home());
        return home ? path.equals(entry.href()) : path.equals(entry.href()) || path.startsWith(entry.href() + "/");
    }

    public List<Todo> todos() {
        Actor actor = actor();
        return todoSources.stream()
                .flatMap(s -> s.todosOf(actor).stream())
                .sorted(Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    public List<Loaded> sections(String page, @Nullable Object subject) {
        Actor actor = actor();
        return sections.stream()
                .filter(s -> s.page().equals(page) && s.visibleTo(actor, subject))
                .sorted(Comparator.comparingInt(PageSection::order))
                .map(s ->
                        new Loaded(s.titleKey().replace('.', '-'), s.titleKey(), s.fragment(), s.load(actor, subject)))
                .toList();
    }

    /** The current page in another language. */
    public String inLanguage(String language) {
        return address().replaceQueryParam("lang", language).toUriString();
    }

    /** The current page with one query parameter changed or, given null, left out: for filters, sorting, paging. */
    public String with(String name, @Nullable Object value) {
        UriComponentsBuilder address = address().replaceQueryParam("lang");
        if (value == null) {
            return address.replaceQueryParam(name).toUriString();
        }
        return address.replaceQueryParam(name, "{value}")
                .encode()
                .buildAndExpand(value)
                .toUriString();
    }

    /** The current list, as it is filtered and sorted, as a file of the format. */
    public String export(String list, String format) {
        UriComponentsBuilder address = address().replacePath("/exports/" + list);
        for (String notOfTheFilter : List.of("lang", "after", "limit")) {
            address.replaceQueryParam(notOfTheFilter);
        }
        return address.replaceQueryParam("format", format).toUriString();
    }

    private UriComponentsBuilder address() {
        boolean readable = "GET".equals(request.getMethod());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(readable ? path() : desk());
        if (readable && request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        return address;
    }

    private String path() {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : original.toString();
    }
}
