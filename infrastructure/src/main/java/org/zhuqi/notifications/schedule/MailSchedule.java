package org.zhuqi.notifications.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.notifications.usecase.SendMails;

/** Sends what is due twice a minute; of several programs on one database each takes other mails. */
@Component
@RequiredArgsConstructor
@Slf4j
class MailSchedule {
    private final SendMails sendMails;

    @Scheduled(initialDelay = 15, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void send() {
        int sent = sendMails.send();
        if (sent > 0) {
            log.info("{} mails left", sent);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void forget() {
        sendMails.forget();
    }
}
