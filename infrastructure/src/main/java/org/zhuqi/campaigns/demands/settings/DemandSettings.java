package org.zhuqi.campaigns.demands.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhuqi.calendar.Limit;

/**
 * Settings {@code zhuqi.campaigns.demands.*}; a change holds for what is promised from then on. A limit is written
 * {@code 3} for working days, {@code PT1H} for working hours ({@code zhuqi.calendar.working-hours}), or {@code PT24H clock}
 * for hours of the clock, nights and rest days included.
 *
 * @param acceptDays limit in which the office takes a demand on: `3` for working days, `PT1H` for working hours, `PT24H
 *     clock` for hours of the clock
 * @param dispatchDays limit in which the office gives it to a unit or decides on an objection (days or hours)
 * @param objectionDays limit in which a unit may object to a dispatch (days or hours)
 * @param contactDays limit in which the unit contacts the enterprise (days or hours)
 * @param replyDays limit of the interim reply (days or hours)
 * @param simpleDays closing limit of simple demands (days or hours)
 * @param ordinaryDays closing limit of ordinary demands (days or hours)
 * @param complexDays closing limit of complex demands (days or hours)
 * @param extensionDays longest extension, in working days
 * @param extensionAhead how many working days before the limit an extension must be asked for; where the closing limit is
 *     in hours, before it is over
 * @param ratingDays limit in which the enterprise rates; then the demand closes without a score (days or hours)
 * @param followUpDays limit in which the office closes or reopens after the rating (days or hours)
 * @param rectificationDays limit in which a unit answers a card (days or hours)
 * @param deferralDays how many working days a next reply may be put off
 * @param reminderPercent share of the limit after which the unit is reminded
 * @param yellowAfter working day after the limit on which the yellow card falls
 * @param redAfter working days after the limit that must have passed for a red card
 */
@ConfigurationProperties("zhuqi.campaigns.demands")
record DemandSettings(
        @DefaultValue("1") Limit acceptDays,
        @DefaultValue("1") Limit dispatchDays,
        @DefaultValue("1") Limit objectionDays,
        @DefaultValue("1") Limit contactDays,
        @DefaultValue("3") Limit replyDays,
        @DefaultValue("3") Limit simpleDays,
        @DefaultValue("10") Limit ordinaryDays,
        @DefaultValue("20") Limit complexDays,
        @DefaultValue("10") int extensionDays,
        @DefaultValue("1") int extensionAhead,
        @DefaultValue("5") Limit ratingDays,
        @DefaultValue("1") Limit followUpDays,
        @DefaultValue("3") Limit rectificationDays,
        @DefaultValue("60") int deferralDays,
        @DefaultValue("80") int reminderPercent,
        @DefaultValue("1") int yellowAfter,
        @DefaultValue("5") int redAfter) {}
