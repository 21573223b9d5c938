package org.zhuqi.accounts;

/**
 * How many logins of one account stand side by side.
 *
 * @param atOnce 5 unless set otherwise; the oldest ends when one more begins
 */
public record SessionPolicy(int atOnce) {
    public SessionPolicy {
        if (atOnce < 1) {
            throw new IllegalArgumentException("one login must be possible");
        }
    }
}
