package org.zhuqi.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationSubmitted;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;

class SubmissionMeterTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SubmissionMeter meter = new SubmissionMeter(registry);

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void a_submission_counts_once_it_is_committed() {
        meter.on(submitted());
        assertThat(counted()).isZero();
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void one_that_is_rolled_back_does_not_count() {
        meter.on(submitted());
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(s -> s.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
        assertThat(counted()).isZero();
    }

    private double counted() {
        return registry.counter("zhuqi.applications.submitted").count();
    }

    private static ApplicationSubmitted submitted() {
        UUID id = new UUID(0, 7);
        return new ApplicationSubmitted(
                id,
                Instant.EPOCH,
                new ApplicationId(id),
                1,
                "number",
                "programme",
                new EnterpriseId(id),
                new ReportingUnitId("222401"),
                null);
    }
}
