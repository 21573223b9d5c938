package org.zhuqi.audit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.AuditEntryFixture;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.ChainVerdict;
import org.zhuqi.audit.InMemoryAuditChain;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.audit.InMemoryHeadLog;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class SealAndVerifyTest {
    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T03:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryAuditChain chain = new InMemoryAuditChain();
    private final InMemoryHeadLog heads = new InMemoryHeadLog();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final SealAuditTrail sealing = new SealAuditTrail(chain, heads, clock);
    private final NoteChainHead noting = new NoteChainHead(chain, heads, clock);
    private final VerifyAuditChain verifying = new VerifyAuditChain(sealing, chain, heads, trail, clock);
    private final Actor auditor = actor(Role.AUDIT_ADMIN);

    @Test
    void whatWasSealedAndNotedVerifies() {
        for (int i = 1; i <= 2500; i++) {
            chain.entries.add(AuditEntryFixture.entry(i));
        }
        assertThat(sealing.seal()).isEqualTo(SealAuditTrail.BATCH);
        assertThat(sealing.seal()).isEqualTo(SealAuditTrail.BATCH);
        assertThat(sealing.seal()).isEqualTo(500);
        noting.note();

        assertThat(verifying.verify(auditor)).isInstanceOfSatisfying(ChainVerdict.Whole.class, whole -> {
            assertThat(whole.links()).isEqualTo(2500);
        });
        assertThat(trail.apart()).extracting(AuditEvent::action).containsExactly("audit.verify");
    }

    @Test
    void anEntryCommittedLateIsSealedAfterTheOnesBeforeIt() {
        chain.entries.add(AuditEntryFixture.entry(2));
        sealing.seal();
        chain.entries.add(AuditEntryFixture.entry(1));
        sealing.seal();
        noting.note();

        assertThat(verifying.verify(auditor)).isInstanceOf(ChainVerdict.Whole.class);
        assertThat(heads.last())
                .hasValueSatisfying(head -> assertThat(head.position()).isEqualTo(2));
    }

    @Test
    void nothingIsSealedWhileAnotherInstanceDoes() {
        chain.entries.add(AuditEntryFixture.entry(1));
        chain.lockedByAnother = true;
        assertThat(sealing.seal()).isZero();
    }

    @Test
    void aTamperedEntryIsToldToTheAuditor() {
        chain.entries.add(AuditEntryFixture.entry(1));
        sealing.seal();
        noting.note();
        chain.entries.set(0, AuditEntryFixture.entry(1, Map.of("round", "7")));

        assertThat(verifying.verify(auditor)).isEqualTo(new ChainVerdict.Broken(ChainVerdict.Fault.CHANGED, 1));
        assertThat(trail.apart().getFirst().details()).containsEntry("verdict", "CHANGED at 1");
    }

    @Test
    void aChainWhoseNotesAreGoneIsNotCalledWhole() {
        chain.entries.add(AuditEntryFixture.entry(1));
        sealing.seal();
        assertThat(verifying.verify(auditor))
                .as("between sealing and noting for the first time")
                .isInstanceOf(ChainVerdict.Whole.class);

        heads.lose();
        assertThat(verifying.verify(auditor)).isEqualTo(new ChainVerdict.Broken(ChainVerdict.Fault.NOTES_MISSING, 1));
    }

    @Test
    void onlyTheAuditAdministratorVerifies() {
        assertThatThrownBy(() -> verifying.verify(actor(Role.PREFECTURE_OFFICER)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.DENIED)).isTrue());
    }

    @Test
    void refusedAccessIsRecordedApartAndNoiseIsNot() {
        DenialAudit denials = new DenialAudit(trail, clock);
        Actor officer = actor(Role.UNIT_OFFICER);
        denials.refused(officer, SharedError.NOT_FOUND.refused(), "GET /staff/enterprises/1");
        denials.refused(officer, SharedError.DENIED.refused(), "POST /staff/x");
        denials.refused(officer, SharedError.CHANGED_MEANWHILE.refused(), "POST /staff/x");
        denials.refused(Actor.anonymous("192.0.2.1"), SharedError.DENIED.refused(), "POST /documents");
        denials.refused(Actor.anonymous("192.0.2.1"), SharedError.NOT_FOUND.refused(), "GET /wp-admin");

        assertThat(trail.apart())
                .extracting(AuditEvent::objectId)
                .containsExactly("GET /staff/enterprises/1", "POST /staff/x");
    }

    @Test
    void whoAsksTooOftenIsOnRecordAndCannotFillIt() {
        DenialAudit denials = new DenialAudit(trail, clock);
        Actor guesser = Actor.anonymous("192.0.2.1");
        for (int i = 0; i < 50; i++) {
            denials.limited(guesser, "login", "POST /login");
        }
        assertThat(trail.apart()).extracting(AuditEvent::action).containsOnly("access.limited");
        assertThat(trail.apart())
                .extracting(event -> event.actor().address())
                .containsExactly("192.0.2.1", "192.0.2.1");
        assertThat(trail.apart().getLast().details()).containsKey("more").containsEntry("limit", "login");
        for (int i = 0; i < 500; i++) {
            denials.limited(Actor.anonymous("198.51.100." + i), "login", "POST /login");
        }
        assertThat(trail.apart()).hasSize(100);

        Actor officer = actor(Role.UNIT_OFFICER);
        for (int i = 0; i < 1000; i++) {
            denials.refused(officer, SharedError.DENIED.refused(), "POST /staff/x");
        }
        assertThat(trail.apart()).hasSize(300);
    }

    private static Actor actor(Role role) {
        return new Actor(
                UserId.of("00000000-0000-7000-8000-000000000009"), "a", role, null, Set.of(), null, "192.0.2.9");
    }
}
