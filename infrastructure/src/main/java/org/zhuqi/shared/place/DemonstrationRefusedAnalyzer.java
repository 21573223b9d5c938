package org.zhuqi.shared.place;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong and what to do instead of a stack trace. */
class DemonstrationRefusedAnalyzer extends AbstractFailureAnalyzer<DemonstrationRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemonstrationRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set ZHUQI_DEMONSTRATION=false: with the embedded database they are on unless it is said. To try the program"
                        + " with them, give it another database or another ZHUQI_DATA_DIR.",
                cause);
    }
}
