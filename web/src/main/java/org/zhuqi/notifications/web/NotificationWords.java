package org.zhuqi.notifications.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.notifications.Notification;
import org.zhuqi.shared.web.Texts;

/** What a piece of news says to whoever reads it now, names too in the reader's language; templates call it {@code @news}. */
@Component("news")
@RequiredArgsConstructor
class NotificationWords {
    private final Texts texts;

    /** The key itself where no bundle has it, as when a plug-in was taken out. */
    public String of(Notification notification) {
        return texts.messageOr(
                notification.messageKey(),
                notification.messageKey(),
                notification.args().stream().map(texts::of).toArray());
    }
}
