package org.zhuqi.campaigns.activities.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.UserId;

/** Tells an enterprise's users what happened to its part; the activity is called by its name in the language of each. */
@Service
@RequiredArgsConstructor
public class OnParticipationNews {
    private final SendNotification sendNotification;
    private final AccountDirectory accounts;

    @ApplicationModuleListener
    public void on(ParticipationNews event) {
        String key = "activities.news."
                + event.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (EnterpriseId enterprise : event.enterprises()) {
            for (UserId user : accounts.ofEnterprise(enterprise)) {
                Language language =
                        accounts.find(user).map(account -> account.language()).orElse(Language.ZH);
                List<String> args = new ArrayList<>(List.of(event.title().in(language)));
                if (event.detail() != null) {
                    args.add(event.detail());
                }
                sendNotification.send(
                        new Recipient.Person(user), key, args, "/my/activities/" + event.activity(), event.eventId());
            }
        }
    }
}
