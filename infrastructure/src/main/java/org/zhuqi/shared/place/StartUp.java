package org.zhuqi.shared.place;

import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zhuqi.shared.Demonstration;

/** Loads base data, then demonstration data, before the first request is answered. */
@Component
@RequiredArgsConstructor
@Slf4j
class StartUp implements SmartLifecycle {
    /** Any number: programs that start together on one database wait for each other here. */
    private static final long LOCK = 0x7a687571692d3031L;

    private final List<FirstStart> base;
    private final List<DemonstrationData> demonstrationData;
    private final Demonstration demonstration;
    private final FirstStartTime firstStart;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private volatile boolean running;

    @Override
    public void start() {
        inTurn(this::begin);
        base.stream().sorted(Comparator.comparingInt(FirstStart::order)).forEach(data -> inTurn(data::load));
        if (demonstration.on()) {
            demonstrationData.stream()
                    .sorted(Comparator.comparingInt(DemonstrationData::order))
                    .forEach(data -> inTurn(() -> loadOnce(data)));
        }
        running = true;
    }

    private void begin() {
        if (!firstStart.begin(demonstration.on())) {
            throw new DemonstrationRefused();
        }
    }

    private void loadOnce(DemonstrationData data) {
        if (firstStart.record("demonstration " + data.id())) {
            log.info("Loading demonstration data: {}", data.id());
            data.load();
        }
    }

    private void inTurn(Runnable work) {
        while (!Boolean.TRUE.equals(transactions.execute(status -> ifAlone(work)))) {
            pause();
        }
    }

    /** Asks again and again rather than waiting in the database, where a wait has its limit: loading may take minutes. */
    private boolean ifAlone(Runnable work) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (alone) {
            work.run();
        }
        return alone;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server, which starts near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
