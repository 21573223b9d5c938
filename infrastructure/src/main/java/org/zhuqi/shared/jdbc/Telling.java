package org.zhuqi.shared.jdbc;

/**
 * Whether this thread is telling a listener what happened.
 *
 * <p>What the listener writes need not be durable at once: the publication is removed later, by a commit that is. Of the
 * log that both are written to, the later is never on the disk without the earlier; so a crash either keeps what the
 * listener wrote, or the publication, which is then told again.
 */
final class Telling {
    private static final ThreadLocal<Boolean> UNDER_WAY = ThreadLocal.withInitial(() -> false);

    private Telling() {}

    static void begin() {
        UNDER_WAY.set(true);
    }

    static void end() {
        UNDER_WAY.remove();
    }

    static boolean underWay() {
        return UNDER_WAY.get();
    }
}
