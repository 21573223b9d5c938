package org.zhuqi.reviews.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/** Notices and objections for tests. */
public final class NoticeFixture {
    /** A working Friday before the local holidays of September. */
    public static final Instant PUBLISHED = Instant.parse("2024-08-30T02:00:00Z");

    private NoticeFixture() {}

    /** Two lines, published on 2024-08-30 for 5 working days. */
    public static PublicNotice notice(UUID id, UUID first, UUID second) {
        LocalDate day0 = LocalDate.of(2024, 8, 30);
        return new PublicNotice(
                new NoticeId(id),
                new LocalText("关于拟奖补企业名单的公示", "보조 지급 예정 기업 명단에 관한 공시", null),
                List.of(line(1, first), line(2, second)),
                LocalText.ofZh("州工信局 0433-0000000"),
                PUBLISHED,
                day0,
                5,
                CalendarFixture.LOCAL,
                CalendarFixture.local().due(day0, 5).date(),
                CalendarFixture.local().due(day0, 5),
                ReviewFixture.prefectureOfficer().id(),
                0);
    }

    private static NoticeLine line(int number, UUID subject) {
        return new NoticeLine(
                number,
                "application",
                subject,
                ReviewFixture.ENTERPRISE,
                new LocalText("示范企业00" + number, "시범기업00" + number, null),
                LocalText.ofZh("设备投资补助"),
                Money.ofYuan("400000.50"),
                false);
    }

    public static Objection objection(UUID id, PublicNotice notice, int line, Instant at) {
        return new Objection(
                new ObjectionId(id),
                notice.id(),
                line,
                new Objector("金某某", "13812341234"),
                "该企业所报设备并未实际到厂，请核实。",
                at,
                "192.0.2.1",
                new Deadline(LocalDate.of(2024, 9, 20), false),
                null,
                0);
    }

    public static Answer answer(Answer.Outcome outcome, Instant at) {
        return new Answer(
                outcome, "现场核查，设备在用。", ReviewFixture.prefectureOfficer().id(), "prefecture-officer-1", at);
    }
}
