package org.zhuqi.campaigns.activities.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Lists of activities. */
@Port
public interface ActivityQueries {
    /**
     * One of a list.
     *
     * @param because why it was cancelled
     * @param taken places that are taken
     * @param waiting enterprises that wait for a place
     * @param came enterprises that were checked in
     * @param sequence changes since it was announced
     */
    record Line(
            ActivityId id,
            LocalText title,
            ActivityKind kind,
            LocalText place,
            @Nullable LocalText programme,
            ReportingUnitId organiser,
            Instant from,
            Instant to,
            Instant opens,
            Instant closes,
            ActivityStatus status,
            @Nullable String because,
            int places,
            int taken,
            int waiting,
            int came,
            int sequence,
            Instant changedAt) {
        public int free() {
            return Math.max(0, places - taken);
        }
    }

    /**
     * Which are wanted; null means all.
     *
     * @param text part of the title, in either language
     * @param notOverAt those that are not over at this moment
     */
    record Filter(
            @Nullable ActivityStatus status,
            @Nullable ActivityKind kind,
            @Nullable ReportingUnitId organiser,
            @Nullable CampaignId campaign,
            @Nullable String text,
            @Nullable Instant notOverAt) {
        public static final Filter ALL = new Filter(null, null, null, null, null, null);

        public static Filter notOver(Instant at) {
            return new Filter(null, null, null, null, null, at);
        }
    }

    /** What was announced, within {@code ActivitiesRight.OPEN}; the latest first, what is not over the soonest first. */
    Page<Line> announced(Scope scope, Filter filter, PageRequest page);

    /** All that were announced, and drafts within {@code ActivitiesRight.READ_INTERNAL}, in the same order. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);
}
