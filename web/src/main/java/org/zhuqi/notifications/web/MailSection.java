package org.zhuqi.notifications.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.notifications.NotificationsRight;
import org.zhuqi.notifications.Pace;
import org.zhuqi.notifications.Topic;
import org.zhuqi.notifications.usecase.ChooseMail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.Texts;

/** One's wishes for mail, on the account's page; not there where no mail can be sent. */
@Component
@RequiredArgsConstructor
class MailSection implements PageSection {
    private final ChooseMail chooseMail;
    private final Texts texts;

    @Override
    public String page() {
        return "account";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String titleKey() {
        return "notifications.mail.title";
    }

    @Override
    public String fragment() {
        return "notifications/mail :: wishes";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return actor.has(NotificationsRight.READ) && chooseMail.possible();
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        List<Option> paces = Arrays.stream(Pace.values())
                .map(pace -> new Option(pace.name(), texts.message("notifications.pace." + pace)))
                .toList();
        return Map.of("wish", chooseMail.own(actor), "topics", Topic.values(), "paces", paces);
    }
}
