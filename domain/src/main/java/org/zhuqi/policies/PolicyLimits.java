package org.zhuqi.policies;

/**
 * Time limits of this room.
 *
 * @param itemDays working days after the day of issue in which a policy gets its items and their guides
 * @param expiryDays days before a policy's last day on which subscribers are told
 */
public record PolicyLimits(int itemDays, int expiryDays) {
    public static final PolicyLimits DEFAULT = new PolicyLimits(7, 30);

    public PolicyLimits {
        if (itemDays < 1 || expiryDays < 1) {
            throw new IllegalArgumentException("a limit is at least a day");
        }
    }
}
