package org.zhuqi.subsidies.payments.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.PaymentPromise;

/** How often money came within the promised working days of its submission. */
@Service
@RequiredArgsConstructor
public class PromiseKept {
    /** Before there was anything to pay. */
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final PaymentQueries queries;
    private final OpenCalendar calendars;
    private final PaymentPromise promise;

    /**
     * Payments by whether they came in time.
     *
     * @param promised working days
     */
    public record Days(int promised, long kept, long broken) {
        public long all() {
            return kept + broken;
        }
    }

    /** Of all payments of a programme up to the day, as far as the actor reaches. */
    public Days days(Actor actor, ProgrammeId programme, LocalDate to) {
        return days(queries.paidDays(actor.scopeFor(SubsidiesRight.READ), EVER, to, null, programme));
    }

    Days days(List<PaymentQueries.PaidDays> rows) {
        WorkingDays calendar = calendar();
        Map<LocalDate, LocalDate> ends = new HashMap<>();
        long kept = 0;
        long broken = 0;
        for (PaymentQueries.PaidDays row : rows) {
            if (inTime(row.submittedOn(), row.paidOn(), calendar, ends)) {
                kept += row.payments();
            } else {
                broken += row.payments();
            }
        }
        return new Days(promise.workingDays(), kept, broken);
    }

    WorkingDays calendar() {
        return calendars.local().weekdaysWhereMissing();
    }

    boolean inTime(LocalDate submitted, LocalDate paid, WorkingDays calendar, Map<LocalDate, LocalDate> ends) {
        return !paid.isAfter(ends.computeIfAbsent(
                submitted, day -> calendar.due(day, promise.workingDays()).date()));
    }
}
