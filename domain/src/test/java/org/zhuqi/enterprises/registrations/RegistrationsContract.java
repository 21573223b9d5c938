package org.zhuqi.enterprises.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link Registrations} does. */
public abstract class RegistrationsContract {
    private static final Instant NOW = Instant.parse("2024-08-26T06:00:00Z");
    private static final CreditCode CODE = CreditCode.complete("91100001", "MA0TE001");
    private Registrations registrations;

    protected abstract Registrations empty();

    /** Somebody who can register. */
    protected abstract UserId somebody();

    /** A unit that is there. */
    protected abstract ReportingUnitId unit();

    @BeforeEach
    void start() {
        registrations = empty();
    }

    @Test
    void a_registration_comes_back_as_it_was_put_in_and_saved() {
        Registration registration = registration();
        registrations.add(registration);
        assertThat(registrations.find(registration.id())).contains(registration);
        assertThat(registrations.findByRegistrant(registration.registrant())).contains(registration);
        assertThat(registrations.findWaiting(CODE)).contains(registration);
        UserId officer = new UserId(UUID.randomUUID());
        registrations.save(registration.rejected(officer, "名称不符", NOW));
        Registration rejected = registrations.find(registration.id()).orElseThrow();
        assertThat(rejected.ruling()).isEqualTo(new Ruling(officer, NOW, "名称不符", null));
        assertThat(rejected.version()).isEqualTo(1);
        assertThat(registrations.findWaiting(CODE)).isEmpty();
    }

    @Test
    void of_one_code_one_registration_waits() {
        Registration refused = registration();
        registrations.add(refused);
        registrations.save(refused.rejected(new UserId(UUID.randomUUID()), "不符", NOW));
        registrations.add(registration());
        assertRefused(RegistrationError.WAITS_ALREADY, () -> registrations.add(registration()));
        Registration again = registrations.find(refused.id()).orElseThrow();
        assertRefused(RegistrationError.WAITS_ALREADY, () -> registrations.save(again.resubmitted(again.claim(), NOW)));
    }

    @Test
    void the_slower_of_two_deciders_is_told() {
        Registration registration = registration();
        registrations.add(registration);
        registrations.save(registration.rejected(new UserId(UUID.randomUUID()), "不符", NOW));
        assertRefused(
                SharedError.CHANGED_MEANWHILE,
                () -> registrations.save(registration.rejected(new UserId(UUID.randomUUID()), "不符", NOW)));
    }

    private Registration registration() {
        return Registration.submitted(
                new RegistrationId(UUID.randomUUID()),
                somebody(),
                new Claim(
                        CODE,
                        new EnterpriseNames("示范企业（新）", "시범기업", List.of()),
                        unit(),
                        new Contact("联系人", null, "13800001234", "a@example.org")),
                NOW);
    }

    private static void assertRefused(org.zhuqi.shared.ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
