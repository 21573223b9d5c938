package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.calendar.CalendarYearUploaded;
import org.zhuqi.campaigns.demands.Demands;

/** A calendar was loaded: every open limit is counted anew. */
@Service
@RequiredArgsConstructor
public class OnCalendarChanged {
    private final Demands demands;

    @ApplicationModuleListener
    public void on(CalendarYearUploaded event) {
        demands.lookAtAllAgain();
    }
}
