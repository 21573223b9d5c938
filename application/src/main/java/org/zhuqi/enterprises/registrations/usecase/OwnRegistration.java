package org.zhuqi.enterprises.registrations.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.UserId;

/** What a registrant sees of the own registration. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OwnRegistration {
    private final Registrations registrations;

    /** Empty for somebody who has not registered an enterprise. */
    public Optional<Registration> find(Actor actor) {
        if (!actor.has(RegistrationRight.OWN) || actor.id().equals(UserId.NOBODY)) {
            return Optional.empty();
        }
        return registrations.findByRegistrant(actor.id());
    }
}
