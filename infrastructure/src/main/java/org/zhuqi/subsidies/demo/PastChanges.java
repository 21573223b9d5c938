package org.zhuqi.subsidies.demo;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.DemonstrationPeople;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.place.OnlyInDemonstration;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.usecase.DecideAwardChange;
import org.zhuqi.subsidies.awards.usecase.OpineOnAwardChange;

/** One who got more time, and one whose wish waits for the bureau. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastChanges {
    private final PastSequels sequels;
    private final OpineOnAwardChange opineOnAwardChange;
    private final DecideAwardChange decideAwardChange;
    private final DemonstrationPeople people;
    private final Officers officers;
    private final PastDays days;

    void moreTime(Applicant extended) {
        LocalDate ends = days.day(0).plusDays(60);
        AwardChangeId more = days.made(70, () -> sequels.askForChange(extended, ends, null, "主要设备到货延迟，申请延长项目实施期。"));
        days.on(67, () -> opine(extended, more, "情况属实，同意延期。"));
        days.on(
                64,
                () -> decideAwardChange.decide(
                        officers.deciding(), new DecideAwardChange.Command(more, true, "同意延期，绩效目标不变。")));
    }

    void other(Applicant waiting) {
        AwardChangeId other = days.made(
                7, () -> sequels.askForChange(waiting, null, "在线检测设备由2台调整为1台，新增除尘设备1台", "产品结构调整，原检测设备已能满足需要。"));
        days.on(3, () -> opine(waiting, other, "调整合理，不影响绩效目标，同意。"));
    }

    private void opine(Applicant file, AwardChangeId change, String words) {
        Actor county = people.officer(file.enterprise().unit(), 1);
        opineOnAwardChange.opine(county, new OpineOnAwardChange.Command(change, true, words));
    }
}
