package org.zhuqi.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

class ApplicationTest {
    private static final Instant NOW = Instant.parse("2024-08-27T02:00:00Z");
    private final Application draft = Application.start(
            new ApplicationId(new UUID(7, 1)),
            new ProgrammeId(new UUID(7, 2)),
            new EnterpriseId(new UUID(7, 3)),
            new ReportingUnitId("222401"),
            new UserId(new UUID(7, 4)),
            NOW);

    @Test
    void a_new_application_is_an_editable_draft_of_no_round() {
        assertEquals(ApplicationStatus.DRAFT, draft.status());
        assertEquals(0, draft.round());
        assertTrue(draft.editable(false));
    }

    @Test
    void submitting_makes_round_one_and_locks_the_draft() {
        Application submitted = draft.submit(false, NOW);
        assertEquals(ApplicationStatus.SUBMITTED, submitted.status());
        assertEquals(1, submitted.round());
        assertEquals(NOW, submitted.submittedAt());
        assertFalse(submitted.editable(false));
    }

    @Test
    void a_submitted_one_cannot_be_submitted_again_unless_it_was_returned() {
        Application submitted = draft.submit(false, NOW);
        RefusedException refused = assertThrows(RefusedException.class, () -> submitted.submit(false, NOW));
        assertTrue(refused.is(ApplicationsError.ALREADY_SUBMITTED));
        assertEquals(2, submitted.submit(true, NOW).round());
        assertTrue(submitted.editable(true));
    }

    @Test
    void it_can_be_withdrawn_until_the_decision() {
        assertEquals(ApplicationStatus.WITHDRAWN, draft.withdraw(false, NOW).status());
        Application submitted = draft.submit(false, NOW);
        assertEquals(ApplicationStatus.WITHDRAWN, submitted.withdraw(false, NOW).status());
        RefusedException refused = assertThrows(RefusedException.class, () -> submitted.withdraw(true, NOW));
        assertTrue(refused.is(ApplicationsError.ALREADY_DECIDED));
    }

    @Test
    void nothing_moves_a_withdrawn_one() {
        Application withdrawn = draft.withdraw(false, NOW);
        assertFalse(withdrawn.editable(true));
        assertThrows(RefusedException.class, () -> withdrawn.submit(false, NOW));
        assertThrows(RefusedException.class, () -> withdrawn.submit(true, NOW));
        assertThrows(RefusedException.class, () -> withdrawn.withdraw(false, NOW));
    }
}
