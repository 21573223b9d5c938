package org.zhuqi.campaigns.demands.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhuqi.campaigns.demands.*}; a change holds for what is promised from then on.
 *
 * @param acceptDays working days in which the office takes a demand on
 * @param dispatchDays working days in which the office gives it to a unit or decides on an objection
 * @param objectionDays working days in which a unit may object to a dispatch
 * @param contactDays working days in which the unit contacts the enterprise
 * @param replyDays working days to the interim reply
 * @param simpleDays closing limit of simple demands, in working days
 * @param ordinaryDays closing limit of ordinary demands, in working days
 * @param complexDays closing limit of complex demands, in working days
 * @param extensionDays longest extension, in working days
 * @param extensionAhead how many working days before the limit an extension must be asked for
 * @param ratingDays working days in which the enterprise rates; then the demand closes without a score
 * @param followUpDays working days in which the office closes or reopens after the rating
 * @param rectificationDays working days in which a unit answers a card
 * @param deferralDays how many working days a next reply may be put off
 * @param reminderPercent share of the limit after which the unit is reminded
 * @param yellowAfter working day after the limit on which the yellow card falls
 * @param redAfter working days after the limit that must have passed for a red card
 */
@ConfigurationProperties("zhuqi.campaigns.demands")
record DemandSettings(
        @DefaultValue("1") int acceptDays,
        @DefaultValue("1") int dispatchDays,
        @DefaultValue("1") int objectionDays,
        @DefaultValue("1") int contactDays,
        @DefaultValue("3") int replyDays,
        @DefaultValue("3") int simpleDays,
        @DefaultValue("10") int ordinaryDays,
        @DefaultValue("20") int complexDays,
        @DefaultValue("10") int extensionDays,
        @DefaultValue("1") int extensionAhead,
        @DefaultValue("5") int ratingDays,
        @DefaultValue("1") int followUpDays,
        @DefaultValue("3") int rectificationDays,
        @DefaultValue("60") int deferralDays,
        @DefaultValue("80") int reminderPercent,
        @DefaultValue("1") int yellowAfter,
        @DefaultValue("5") int redAfter) {}
