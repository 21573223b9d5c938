package org.zhuqi.notifications.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.imports.ImportEnded;
import org.zhuqi.documents.imports.Tally;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.shared.LocalText;

/** Tells whoever had a file imported, and may have left the page since, what became of it. */
@Service
@RequiredArgsConstructor
public class OnImportEnded {
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(ImportEnded event) {
        Tally tally = event.tally();
        switch (event.status()) {
            case DONE ->
                send(
                        event,
                        "notifications.news.import-done",
                        List.of(
                                event.fileName(),
                                String.valueOf(tally.fresh()),
                                String.valueOf(tally.changed()),
                                String.valueOf(tally.unchanged()),
                                String.valueOf(tally.bad())));
            case REFUSED ->
                send(
                        event,
                        "notifications.news.import-refused",
                        List.of(event.fileName(), String.valueOf(tally.bad())));
            default -> send(event, "notifications.news.import-failed", List.of(event.fileName()));
        }
    }

    private void send(ImportEnded event, String messageKey, List<String> args) {
        sendNotification.send(
                new Recipient.Person(event.by()),
                messageKey,
                args.stream().map(LocalText::same).toList(),
                "/staff/imports/" + event.id(),
                event.eventId());
    }
}
