package org.zhuqi.accounts.argon2;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.zhuqi.accounts.HashingLimit;
import org.zhuqi.shared.BusyException;

/** Lets as many hash at once as the limit says; who comes first is served first, and who waits too long is told. */
class HashingGate {
    private final HashingLimit limit;
    private final Semaphore places;

    HashingGate(HashingLimit limit) {
        this.limit = limit;
        this.places = new Semaphore(limit.atOnce(), true);
    }

    <T> T pass(Supplier<T> hashing) {
        if (!enter()) {
            throw new BusyException("accounts.busy");
        }
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        if (places.getQueueLength() >= limit.waiting()) {
            return places.tryAcquire();
        }
        try {
            return places.tryAcquire(limit.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many wait for their turn now. */
    int waiting() {
        return places.getQueueLength();
    }
}
