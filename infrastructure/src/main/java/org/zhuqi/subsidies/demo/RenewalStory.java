package org.zhuqi.subsidies.demo;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.Programme;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.place.OnlyInDemonstration;

/** The small call of this year, with something to do in every queue: to decide, to put on notice, on notice, to send down. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class RenewalStory {
    private static final int OPENED = 50;
    private static final int CLOSED = 26;

    private final PastCalls calls;
    private final PastApplications applications;
    private final PastReviews reviews;
    private final PastDecisions decisions;
    private final Officers officers;
    private final PastDays days;

    void tell(Cast cast) {
        calls.renewal(OPENED, CLOSED).ifPresent(call -> tell(call, cast));
    }

    private void tell(Programme call, Cast cast) {
        Actor reviewing = officers.reviewing();
        Actor deciding = officers.deciding();
        Applicant awarded = days.made(28, () -> applications.handIn(call, cast.number(272), 320));
        Applicant onNotice = days.made(28, () -> applications.handIn(call, cast.number(280), 300));
        Applicant approved = days.made(27, () -> applications.handIn(call, cast.number(284), 340));
        days.on(23, () -> reviews.pass(List.of(awarded), "材料齐全，符合申报条件，同意。"));
        days.on(18, () -> reviews.pass(reviewing, awarded, "复审未发现问题。"));
        days.on(14, () -> decisions.approve(deciding, awarded));
        days.on(13, () -> {
            decisions.putOnNotice(deciding, call, List.of(awarded));
            reviews.pass(List.of(onNotice, approved), "现场查看设备已投产，同意。");
        });
        days.on(8, () -> {
            reviews.pass(reviewing, onNotice, "复审未发现问题。");
            reviews.pass(reviewing, approved, "复审未发现问题。");
        });
        days.on(5, () -> {
            decisions.award(deciding, List.of(awarded));
            decisions.approve(deciding, onNotice);
        });
        days.on(3, () -> decisions.approve(deciding, approved));
        days.on(2, () -> decisions.putOnNotice(deciding, call, List.of(onNotice)));
    }
}
