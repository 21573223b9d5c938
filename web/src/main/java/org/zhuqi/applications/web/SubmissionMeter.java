package org.zhuqi.applications.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhuqi.applications.ApplicationSubmitted;

/** Counts submissions for monitoring: none on a deadline's last day says more than any error rate. */
@Component
class SubmissionMeter {
    private final Counter submitted;

    SubmissionMeter(MeterRegistry registry) {
        submitted = Counter.builder("zhuqi.applications.submitted")
                .description("Applications submitted since the start")
                .register(registry);
    }

    /** No transactional listener: those are kept in the registry of publications, and a count is not worth a row. */
    @EventListener
    void on(ApplicationSubmitted event) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    submitted.increment();
                }
            });
        }
    }
}
