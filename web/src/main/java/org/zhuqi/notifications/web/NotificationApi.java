package org.zhuqi.notifications.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.notifications.NotificationId;
import org.zhuqi.notifications.NotificationsRight;
import org.zhuqi.notifications.usecase.MarkRead;
import org.zhuqi.notifications.usecase.NotificationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/notifications")
@RequiredArgsConstructor
class NotificationApi {
    private final NotificationQueries queries;
    private final MarkRead markRead;
    private final NotificationWords words;

    @GetMapping
    Page<NotificationResponse> list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "30") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.list(actor.scopeFor(NotificationsRight.READ), unread, new PageRequest(after, limit, null))
                .map(n -> NotificationResponse.from(n, words));
    }

    @PostMapping("/{id}/read")
    NotificationResponse read(Actor actor, @PathVariable NotificationId id) {
        return NotificationResponse.from(markRead.mark(actor, id), words);
    }

    @PostMapping("/read")
    ResponseEntity<Void> readAll(Actor actor) {
        markRead.markAll(actor);
        return ResponseEntity.noContent().build();
    }
}
