package org.zhuqi.reviews.usecase;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewMoved;
import org.zhuqi.reviews.Turn;

/** Tells the enterprise what happened to its matter and the next officers that it is their turn. */
@Service
@RequiredArgsConstructor
public class OnReviewMoved {
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(ReviewMoved event) {
        if (tellsEnterprise(event.move())) {
            send(event, new Recipient.UsersOf(event.subject().enterprise()), "enterprise", enterprisePage(event));
        }
        if (tellsOfficers(event.move())) {
            Recipient officers = event.next() == Turn.UNIT || event.move() == Move.WITHDRAW
                    ? new Recipient.OfficersOf(event.subject().unit())
                    : new Recipient.PrefectureOfficers();
            send(event, officers, "officer", "/staff/reviews/" + event.review());
        }
    }

    private static boolean tellsEnterprise(Move move) {
        return switch (move) {
            case RETURN,
                    GO_ON,
                    RECOMMEND,
                    REJECT,
                    APPROVE,
                    PUT_ON_NOTICE,
                    OBJECT,
                    SETTLE,
                    REOPEN,
                    TAKE_OUT,
                    AWARD,
                    ALLOCATE,
                    PAY,
                    CONCLUDE -> true;
            case OPEN, CLAIM, RELEASE, HAND_OVER, ASSIGN, RESUME, REFER, WITHDRAW, DISMISS -> false;
        };
    }

    private static boolean tellsOfficers(Move move) {
        return switch (move) {
            case OPEN, RESUME, GO_ON, RECOMMEND, REFER, OBJECT, REOPEN, WITHDRAW -> true;
            default -> false;
        };
    }

    private void send(ReviewMoved event, Recipient to, String whom, String href) {
        String move = event.move().name().toLowerCase(Locale.ROOT).replace('_', '-');
        sendNotification.send(
                to, "reviews.news." + whom + "." + move, List.of(event.subject().titles()), href, event.eventId());
    }

    /** The room of the subject shows it to its enterprise under its own word. */
    private static String enterprisePage(ReviewMoved event) {
        return "/my/" + event.subject().kind() + "s/" + event.subject().id();
    }
}
