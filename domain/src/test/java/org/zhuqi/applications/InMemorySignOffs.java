package org.zhuqi.applications;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemorySignOffs implements SignOffs {
    private final Map<ApplicationId, SignOff> kept = new HashMap<>();

    @Override
    public Optional<SignOff> find(ApplicationId application) {
        return Optional.ofNullable(kept.get(application));
    }

    @Override
    public void save(SignOff signOff) {
        kept.put(signOff.application(), signOff);
    }
}
