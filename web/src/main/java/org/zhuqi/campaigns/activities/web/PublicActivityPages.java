package org.zhuqi.campaigns.activities.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.campaigns.activities.usecase.ShowActivity;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

/** Activities for everybody, as pages and as calendars. */
@Controller
@RequestMapping("/activities")
@RequiredArgsConstructor
class PublicActivityPages {
    private static final int ROWS = 20;
    /** A calendar keeps what is past for so long. */
    private static final Duration KEPT = Duration.ofDays(366);

    private static final int MOST = 1_000;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private final ActivityQueries queries;
    private final ShowActivity showActivity;
    private final ActivityCalendars calendars;
    private final ActivityWords words;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable ActivityKind kind,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute(
                "page",
                queries.announced(
                        actor.scopeFor(ActivitiesRight.OPEN),
                        new ActivityQueries.Filter(null, kind, null, null, null, past ? null : clock.instant()),
                        new PageRequest(after, ROWS, null)));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", words.options(ActivityKind.values(), "activities.kind."));
        model.addAttribute("past", past);
        return "campaigns/activities/public-list";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ShowActivity.View view = showActivity.show(actor, new ActivityId(id));
        if (!view.activity().isPublic()) {
            throw SharedError.NOT_FOUND.refused();
        }
        model.addAttribute("view", view);
        model.addAttribute("activity", view.activity());
        return "campaigns/activities/public-show";
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> feed(Actor actor) {
        ActivityQueries.Filter recent =
                ActivityQueries.Filter.notOver(clock.instant().minus(KEPT));
        List<ActivityQueries.Line> lines = new ArrayList<>();
        String after = null;
        do {
            Page<ActivityQueries.Line> page =
                    queries.announced(actor.scopeFor(ActivitiesRight.OPEN), recent, PageRequest.bulk(after, null));
            lines.addAll(page.items());
            after = page.next();
        } while (after != null && lines.size() < MOST);
        return calendar("activities.ics", calendars.of(lines));
    }

    @GetMapping("/{id}/calendar.ics")
    ResponseEntity<byte[]> one(Actor actor, @PathVariable UUID id) {
        ShowActivity.View view = showActivity.show(actor, new ActivityId(id));
        if (!view.activity().isPublic()) {
            throw SharedError.NOT_FOUND.refused();
        }
        return calendar("activity.ics", calendars.of(view.activity()));
    }

    private static ResponseEntity<byte[]> calendar(String name, String file) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
