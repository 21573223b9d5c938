package org.zhuqi.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Needs a Chromium: skipped with a clear line where none is installed, unless a browser is required. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserTest.Installed.class)
@interface BrowserTest {
    /** Looks for the browser before anything is started. */
    final class Installed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Browser.installed().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is installed");
            }
            if (Browser.required()) {
                throw new IllegalStateException("browser stories are required here, but no Chromium is installed");
            }
            return ConditionEvaluationResult.disabled("browser stories skipped: no Chromium installed");
        }
    }
}
