package org.zhuqi.notifications.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.SecondFactorReset;
import org.zhuqi.notifications.Recipient;

/** Tells a person that an administrator took the second factor away, in case nobody had asked for it. */
@Service
@RequiredArgsConstructor
public class OnSecondFactorReset {
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(SecondFactorReset event) {
        sendNotification.send(
                new Recipient.Person(event.user()),
                "notifications.news.second-factor-reset",
                List.of(),
                "/account/second-factor",
                event.eventId());
    }
}
