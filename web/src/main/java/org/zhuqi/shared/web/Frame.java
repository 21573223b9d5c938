package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.UserId;

/** What the layout asks for: who is here, which way leads where, what the rooms put on a page. */
@Component
@RequiredArgsConstructor
class Frame {
    private static final String LANGUAGE = "lang";
    /** So many entries are read at a glance, whatever they stand under. */
    private static final int FEW = 12;

    private final ObjectProvider<CurrentActor> currentActor;
    private final List<NavEntry> entries;
    private final List<TodoSource> todoSources;
    private final List<PageSection> sections;
    private final HttpServletRequest request;
    private final Place place;
    private final Demonstration demonstration;

    /** The page refuses a file that is too large before it is sent; the room of documents refuses it for good. */
    @Value("${zhuqi.documents.largest-file:50MB}")
    private DataSize largestFile;

    private final ReadablePages readablePages;

    /** Entries under one heading; not empty. */
    public record Group(List<NavEntry> entries, boolean open) {
        public NavGroup group() {
            return Objects.requireNonNull(entries.getFirst().group());
        }
    }

    /** A section with what it loaded. */
    public record Loaded(String id, String titleKey, String fragment, Map<String, Object> model) {}

    public Actor actor() {
        CurrentActor current = currentActor.getIfAvailable();
        return current == null ? Actor.anonymous(request.getRemoteAddr()) : current.get();
    }

    public boolean loggedIn() {
        return !actor().id().equals(UserId.NOBODY);
    }

    /** What a reader quotes to the operator when something failed. */
    public @Nullable String requestId() {
        return RequestIds.current();
    }

    public Place place() {
        return place;
    }

    public boolean demonstration() {
        return demonstration.on();
    }

    public long largestFile() {
        return largestFile.toBytes();
    }

    public long largestFileMegabytes() {
        return largestFile.toMegabytes();
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

    /** Whether the desk is a desk and not the public first page. */
    public boolean hasDesk() {
        return !desk().equals(Area.PUBLIC.home());
    }

    /** Whether the reader sent something, so that there is something they typed. */
    public boolean posted() {
        return "POST".equals(request.getMethod());
    }

    public List<NavEntry> entries(Area area) {
        Actor actor = actor();
        return entries.stream()
                .filter(e -> e.area() == area && (e.right() == null || actor.has(e.right())))
                .sorted(Comparator.comparingInt(NavEntry::order).thenComparing(NavEntry::id))
                .toList();
    }

    /** What stands under no heading. */
    public List<NavEntry> loose(Area area) {
        return entries(area).stream().filter(e -> e.group() == null).toList();
    }

    /** The headings under which the reader finds something, each with what stands there. */
    public List<Group> groups(Area area) {
        List<NavEntry> all = entries(area);
        return Arrays.stream(NavGroup.values())
                .map(group -> all.stream().filter(e -> e.group() == group).toList())
                .filter(of -> !of.isEmpty())
                .map(of -> new Group(of, all.size() <= FEW || of.stream().anyMatch(this::current)))
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

    /** The current page in another language; after a refused form the page the form stands on. */
    public String inLanguage(String language) {
        return changed(address -> address.replaceQueryParam(LANGUAGE, language));
    }

    /** The current page with one query parameter changed or, given null, left out: for filters and paging. */
    public String with(String name, @Nullable Object value) {
        return changed(address -> {
            address.replaceQueryParam(LANGUAGE);
            change(address, name, value);
        });
    }

    /** The current list, as it is filtered and sorted, as a file of the format. */
    public String export(String list, String format) {
        return changed(address -> {
            address.replacePath("/exports/" + list);
            List.of(LANGUAGE, "after", "limit").forEach(name -> address.replaceQueryParam(name));
            change(address, "format", format);
        });
    }

    /** How the current list is sorted by a column, as aria-sort says it. */
    public String ariaSort(String name) {
        String now = request.getParameter("sort");
        return name.equals(now) ? "ascending" : ("-" + name).equals(now) ? "descending" : "none";
    }

    /** The current list in another order, from its beginning: a place in the list means nothing in another order. */
    public String sorted(String sort) {
        return changed(address -> {
            address.replaceQueryParam(LANGUAGE);
            address.replaceQueryParam("after");
            change(address, "sort", sort);
        });
    }

    private static void change(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value == null) {
            address.replaceQueryParam(name);
        } else {
            address.replaceQueryParam(name, encoded(value.toString()));
        }
    }

    private String changed(Consumer<UriComponentsBuilder> change) {
        boolean readable = "GET".equals(request.getMethod());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                readable ? path() : readablePages.nearest(path()).orElseGet(this::desk));
        if (readable) {
            request.getParameterMap()
                    .forEach((name, values) -> address.queryParam(
                            encoded(name),
                            Arrays.stream(values).map(Frame::encoded).toArray()));
        }
        change.accept(address);
        return address.build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private String path() {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : original.toString();
    }
}
