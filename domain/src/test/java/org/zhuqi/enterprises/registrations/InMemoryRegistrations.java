package org.zhuqi.enterprises.registrations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

public final class InMemoryRegistrations implements Registrations {
    private final Map<RegistrationId, Registration> stored = new LinkedHashMap<>();

    @Override
    public Optional<Registration> find(RegistrationId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Registration> findByRegistrant(UserId registrant) {
        return stored.values().stream()
                .filter(registration -> registration.registrant().equals(registrant))
                .findFirst();
    }

    @Override
    public Optional<Registration> findWaiting(CreditCode code) {
        return stored.values().stream()
                .filter(registration -> registration.status() == RegistrationStatus.PENDING)
                .filter(registration -> registration.claim().code().equals(code))
                .findFirst();
    }

    @Override
    public void add(Registration registration) {
        refuseSecond(registration);
        stored.put(registration.id(), registration);
    }

    @Override
    public void save(Registration registration) {
        Registration before = stored.get(registration.id());
        if (before == null || before.version() != registration.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        refuseSecond(registration);
        stored.put(
                registration.id(),
                new Registration(
                        registration.id(),
                        registration.registrant(),
                        registration.claim(),
                        registration.submittedAt(),
                        registration.status(),
                        registration.ruling(),
                        registration.version() + 1));
    }

    private void refuseSecond(Registration registration) {
        if (registration.status() == RegistrationStatus.PENDING
                && findWaiting(registration.claim().code())
                        .filter(waiting -> !waiting.id().equals(registration.id()))
                        .isPresent()) {
            throw RegistrationError.WAITS_ALREADY.refused();
        }
    }
}
