package org.zhuqi.shared.usecase;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.shared.RefusedException;

/**
 * One step of a use case that must not hold a connection of the database during its other steps, such as hashing a
 * password, which takes long on purpose.
 */
@Service
public class OneTransaction {
    @Transactional
    public <T> T of(Supplier<T> step) {
        return step.get();
    }

    /** What was kept before a refusal stays kept, such as the count of failures. */
    @Transactional(noRollbackFor = RefusedException.class)
    public <T> T keptThoughRefused(Supplier<T> step) {
        return step.get();
    }

    @Transactional
    public void run(Runnable step) {
        step.run();
    }
}
