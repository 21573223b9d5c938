package org.zhuqi.programmes.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.ReminderDays;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.OpenedCalls;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.usecase.OneTransaction;

/**
 * Tells every enterprise with somebody who can log in of a call that opened and whose conditions it meets. Once for each
 * call; one that is broken off goes on and tells nobody twice.
 */
@Service
@RequiredArgsConstructor
public class TellOfOpenedCalls {
    private static final int AT_A_TIME = 100;

    private final Programmes programmes;
    private final OpenedCalls openedCalls;
    private final CheckEligibility checkEligibility;
    private final AccountDirectory accounts;
    private final SendNotification sendNotification;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /** How many enterprises were told of how many calls, added up. */
    public int tell() {
        Instant now = clock.instant();
        int told = 0;
        for (Programme call : oneTransaction.of(() -> openCalls(now))) {
            told += tell(call);
            oneTransaction.run(() -> openedCalls.told(call.id(), clock.instant()));
        }
        return told;
    }

    private List<Programme> openCalls(Instant now) {
        return programmes.published().stream()
                .filter(call -> call.isOpen(now) && !openedCalls.isTold(call.id()))
                .toList();
    }

    private int tell(Programme call) {
        int told = 0;
        EnterpriseId after = null;
        List<EnterpriseId> portion;
        do {
            @Nullable EnterpriseId from = after;
            portion = oneTransaction.of(() -> accounts.enterprises(from, AT_A_TIME));
            List<EnterpriseId> these = portion;
            told += oneTransaction.of(() -> tell(call, these));
            after = portion.isEmpty() ? null : portion.getLast();
        } while (after != null);
        return told;
    }

    private int tell(Programme call, List<EnterpriseId> enterprises) {
        int told = 0;
        String last = call.window().lastDay(clock.getZone()).toString();
        for (EnterpriseId enterprise : enterprises) {
            if (checkEligibility.judge(call, enterprise).verdict() instanceof Verdict.Eligible) {
                UUID event = ReminderDays.eventId("opened", call.id(), enterprise, 0);
                sendNotification.send(
                        new Recipient.UsersOf(enterprise),
                        "programmes.news.opened",
                        List.of(call.title(), LocalText.same(last)),
                        "/programmes/" + call.id(),
                        event);
                told++;
            }
        }
        return told;
    }
}
