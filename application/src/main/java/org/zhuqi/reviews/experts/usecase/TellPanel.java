package org.zhuqi.reviews.experts.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.ReminderDays;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.shared.LocalText;

/** Tells experts that they sit on a panel; who has no account hears of it from the bureau. */
@Service
@RequiredArgsConstructor
class TellPanel {
    private final ExpertAccounts accounts;
    private final SendNotification sendNotification;

    void tell(Draw draw, List<ExpertId> experts) {
        for (ExpertId expert : experts) {
            accounts.of(expert)
                    .ifPresent(account -> sendNotification.send(
                            new Recipient.Person(account),
                            "reviews.news.expert.drawn",
                            List.of(LocalText.same(draw.title())),
                            "/staff/panels/" + draw.id(),
                            ReminderDays.eventId("panel", draw.id(), expert, 0)));
        }
    }
}
