package org.zhuqi.campaigns.assignments.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.assignments.EnterprisesAssigned;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.LocalText;

/** Tells an officer which work came. */
@Service
@RequiredArgsConstructor
public class OnEnterprisesAssigned {
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(EnterprisesAssigned event) {
        sendNotification.send(
                new Recipient.Person(event.officer()),
                event.handedOver() ? "assignments.news.handed-over" : "assignments.news.assigned",
                List.of(LocalText.same(String.valueOf(event.enterprises()))),
                "/staff/assignments?officer=" + event.officer(),
                event.eventId());
    }
}
