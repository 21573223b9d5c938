package org.zhuqi.enterprises.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

class RegistrationTest {
    private static final Instant NOW = Instant.parse("2024-08-26T06:00:00Z");
    private final UserId officer = new UserId(UUID.randomUUID());
    private final Claim claim = new Claim(
            CreditCode.complete("91100001", "MA0TE001"),
            EnterpriseNames.of("示范企业"),
            new ReportingUnitId("100001"),
            new Contact("联系人", null, "13800001234", null));
    private final Registration waiting =
            Registration.submitted(new RegistrationId(UUID.randomUUID()), new UserId(UUID.randomUUID()), claim, NOW);

    @Test
    void a_refused_one_may_be_mended_and_its_ruling_stays_to_be_read() {
        Registration again = waiting.rejected(officer, "名称不符", NOW).resubmitted(claim, NOW);
        assertThat(again.status()).isEqualTo(RegistrationStatus.PENDING);
        assertThat(again.ruling()).isNotNull();
    }

    @Test
    void what_is_confirmed_is_final() {
        Registration confirmed = waiting.confirmed(officer, new EnterpriseId(UUID.randomUUID()), NOW);
        assertRefused(() -> confirmed.rejected(officer, "x", NOW));
        assertRefused(() -> confirmed.resubmitted(claim, NOW));
        assertRefused(() -> confirmed.confirmed(officer, new EnterpriseId(UUID.randomUUID()), NOW));
    }

    @Test
    void one_that_waits_is_not_submitted_twice() {
        assertRefused(() -> waiting.resubmitted(claim, NOW));
    }

    private static void assertRefused(Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(RegistrationError.DECIDED_ALREADY));
    }
}
