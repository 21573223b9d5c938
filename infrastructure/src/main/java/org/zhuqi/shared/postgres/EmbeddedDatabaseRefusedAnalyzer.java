package org.zhuqi.shared.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong and what to do instead of a stack trace. */
class EmbeddedDatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedDatabaseRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
