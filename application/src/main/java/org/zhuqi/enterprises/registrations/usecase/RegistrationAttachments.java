package org.zhuqi.enterprises.registrations.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Licence scans: the registrant attaches while the registration waits or is to be mended; staff of the unit read. */
@Service
@RequiredArgsConstructor
class RegistrationAttachments implements AttachmentOwner {
    static final String KIND = "registration";

    private final Registrations registrations;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId)
                .map(registration -> own(actor, registration)
                        ? Access.ALLOWED
                        : actor.may(RegistrationRight.READ, registration.claim().unit(), null))
                .orElseGet(() -> new Access.Denied(SharedError.NOT_FOUND));
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return find(ownerId)
                        .filter(registration -> own(actor, registration))
                        .filter(registration -> registration.status() != RegistrationStatus.CONFIRMED)
                        .isPresent()
                ? Access.ALLOWED
                : new Access.Denied(SharedError.NOT_FOUND);
    }

    private static boolean own(Actor actor, Registration registration) {
        return !actor.id().equals(UserId.NOBODY) && actor.id().equals(registration.registrant());
    }

    private Optional<Registration> find(String ownerId) {
        try {
            return registrations.find(RegistrationId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
