package org.zhuqi.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditResult;
import org.zhuqi.audit.AuditRight;
import org.zhuqi.audit.ChainVerdict;
import org.zhuqi.audit.HeadLog;
import org.zhuqi.audit.InMemoryHeadLog;
import org.zhuqi.audit.filesystem.FileHeadLogFixture;
import org.zhuqi.audit.usecase.AuditQueries.Filter;
import org.zhuqi.audit.usecase.NoteChainHead;
import org.zhuqi.audit.usecase.SealAuditTrail;
import org.zhuqi.audit.usecase.VerifyAuditChain;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.LaterWrites;
import org.zhuqi.shared.jdbc.PostgresTest;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcAuditTest extends PostgresTest {
    private final JsonMapper json = JsonMapper.builder().build();
    private final AuditRows rows = new AuditRows(json);
    private final JdbcAuditTrail trail =
            new JdbcAuditTrail(new LaterWrites(dataSource), new NamedParameterJdbcTemplate(dataSource), json, clock);
    private final JdbcAuditChain chain = new JdbcAuditChain(jdbc, rows);
    private final JdbcAuditQueries queries = new JdbcAuditQueries(jdbc, rows, clock);
    private final SealAuditTrail sealing = new SealAuditTrail(chain, new InMemoryHeadLog(), clock);
    private final Actor officer = new Actor(
            UserId.of("00000000-0000-7000-8000-000000000001"),
            "yanji-officer-1",
            Role.UNIT_OFFICER,
            new ReportingUnitId("222401"),
            Set.of(),
            null,
            "192.0.2.7");
    private final Actor auditor = new Actor(
            UserId.of("00000000-0000-7000-8000-000000000002"),
            "audit-admin",
            Role.AUDIT_ADMIN,
            null,
            Set.of(),
            null,
            "192.0.2.8");

    @Test
    void whatIsRecordedCanBeSearchedInEveryWay() {
        record(AuditEvent.done(officer, "search.return", "review", "r-1").with(Map.of("理由", "发票缺失")));
        trail.recordApart(AuditEvent.looked(officer, "search.unmask", "enterprise", "e-1"));
        trail.recordApart(AuditEvent.denied(officer, "search.award", "review", "r-1"));

        assertThat(search(new Filter("YANJI", "search.", null, null, null, null, null))
                        .items())
                .extracting(AuditEntry::action)
                .containsExactly("search.award", "search.unmask", "search.return");
        assertThat(search(new Filter(null, "search.return", "review", "r-1", AuditResult.DONE, null, null))
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.details()).containsEntry("理由", "发票缺失");
                    assertThat(entry.who().unit()).isEqualTo("222401");
                    assertThat(entry.at()).isEqualTo(clock.instant());
                    assertThat(entry.address()).isEqualTo("192.0.2.7");
                });
        LocalDate today = LocalDate.of(2024, 8, 26);
        assertThat(search(new Filter(null, "search.", null, null, null, today, today))
                        .total())
                .isEqualTo(3);
        assertThat(search(new Filter(null, "search.", null, null, null, today.plusDays(1), null))
                        .total())
                .isZero();
        assertThat(search(new Filter("%", null, null, null, null, null, null)).total())
                .isZero();
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            record(AuditEvent.done(officer, "paging.step", "step", i));
        }
        Filter filter = new Filter(null, "paging.step", null, null, null, null, null);
        Page<AuditEntry> first = queries.search(auditor.scopeFor(AuditRight.READ), filter, PageRequest.first(3));
        Page<AuditEntry> second =
                queries.search(auditor.scopeFor(AuditRight.READ), filter, new PageRequest(first.next(), 3, null));

        assertThat(first.items()).extracting(AuditEntry::objectId).containsExactly("5", "4", "3");
        assertThat(second.items()).extracting(AuditEntry::objectId).containsExactly("2", "1");
        assertThat(second.next()).isNull();
        assertThat(first.total()).isEqualTo(5);
    }

    @Test
    void rowsAndLinksCannotBeChangedDeletedOrEmptied() {
        record(AuditEvent.done(officer, "immutable.row", "x", 1));
        sealing();
        for (String sql : new String[] {
            "update audit_entry set actor_name = 'somebody else'",
            "delete from audit_entry",
            "truncate audit_entry cascade",
            "update audit_seal set hash = ''",
            "delete from audit_seal",
            "truncate audit_seal"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).rootCause().hasMessageContaining("never changed");
        }
    }

    @Test
    void newsThatComesTwiceIsWrittenOnce() {
        UUID news = UUID.randomUUID();
        AuditEvent event = AuditEvent.done(officer, "news.heard", "x", 1);
        transactions.executeWithoutResult(status -> trail.recordNews(event, news));
        transactions.executeWithoutResult(status -> trail.recordNews(event, news));
        transactions.executeWithoutResult(status -> trail.recordNews(event, UUID.randomUUID()));
        assertThat(search(new Filter(null, "news.heard", null, null, null, null, null))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void anEntryOfATransactionThatFailsIsGoneWithIt() {
        transactions.executeWithoutResult(status -> {
            trail.record(AuditEvent.done(officer, "rollback.me", "x", 1));
            status.setRollbackOnly();
        });
        assertThat(search(new Filter(null, "rollback.me", null, null, null, null, null))
                        .items())
                .isEmpty();
    }

    @Test
    void anEntryCommittedAfterLaterOnesWereSealedIsSealedToo(@TempDir Path data) throws Exception {
        sealing();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            trail.record(AuditEvent.done(officer, "order.slow", "x", 1));
            written.countDown();
            await(mayCommit);
        }));
        await(written);
        record(AuditEvent.done(officer, "order.fast", "x", 2));
        assertThat(sealing()).isEqualTo(1);
        mayCommit.countDown();
        slow.get(10, TimeUnit.SECONDS);
        assertThat(sealing()).isEqualTo(1);

        assertThat(verify(FileHeadLogFixture.in(data))).isInstanceOf(ChainVerdict.Whole.class);
    }

    @Test
    void onlyOneInstanceSealsAtATime() {
        transactions.executeWithoutResult(status -> {
            assertThat(chain.lock()).isTrue();
            CompletableFuture<Boolean> other =
                    CompletableFuture.supplyAsync(() -> transactions.execute(s -> chain.lock()));
            assertThat(other.orTimeout(10, TimeUnit.SECONDS).join()).isFalse();
        });
    }

    @Test
    void aVerificationBesideAnotherThatSealsWaitsAndCallsTheChainWhole(@TempDir Path data) {
        TestDatabase own = TestDatabase.fresh();
        var ownData = own.dataSource();
        var ownJdbc = org.springframework.jdbc.core.simple.JdbcClient.create(ownData);
        JdbcAuditTrail ownTrail =
                new JdbcAuditTrail(new LaterWrites(ownData), new NamedParameterJdbcTemplate(ownData), json, clock);
        JdbcAuditChain ownChain = new JdbcAuditChain(ownJdbc, rows);
        HeadLog notes = FileHeadLogFixture.in(data);
        SealAuditTrail ownSealing = new SealAuditTrail(ownChain, notes, clock);
        Clock later = Clock.offset(clock, Duration.ofHours(1));
        ownTrail.recordApart(AuditEvent.done(officer, "backlog.step", "step", 1));
        CompletableFuture<ChainVerdict> other = new CompletableFuture<>();
        own.transactions(ownData).executeWithoutResult(status -> {
            assertThat(ownSealing.seal()).isEqualTo(1);
            other.completeAsync(
                    () -> new VerifyAuditChain(ownSealing, ownChain, notes, ownTrail, later).verify(auditor));
            Awaitility.await().until(() -> other.isDone() || somebodyWaits(own));
        });
        assertThat(other.orTimeout(20, TimeUnit.SECONDS).join())
                .isNotEqualTo(new ChainVerdict.Broken(ChainVerdict.Fault.NOT_SEALED, 1));
    }

    private static boolean somebodyWaits(TestDatabase database) {
        return database.jdbc()
                .sql("select exists (select 1 from pg_locks where not granted and locktype = 'advisory')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void tamperingBehindTheTriggersAndCuttingOffTheEndAreFound(@TempDir Path data) {
        TestDatabase own = TestDatabase.fresh();
        var ownData = own.dataSource();
        var ownJdbc = org.springframework.jdbc.core.simple.JdbcClient.create(ownData);
        var ownTransactions = own.transactions(ownData);
        JdbcAuditTrail ownTrail =
                new JdbcAuditTrail(new LaterWrites(ownData), new NamedParameterJdbcTemplate(ownData), json, clock);
        JdbcAuditChain ownChain = new JdbcAuditChain(ownJdbc, rows);
        HeadLog notes = FileHeadLogFixture.in(data);
        NoteChainHead noting = new NoteChainHead(ownChain, notes, clock);
        SealAuditTrail ownSealing = new SealAuditTrail(ownChain, notes, clock);
        VerifyAuditChain verifying = new VerifyAuditChain(ownSealing, ownChain, notes, ownTrail, clock);
        for (int i = 1; i <= 4; i++) {
            ownTrail.recordApart(AuditEvent.done(officer, "tamper.step", "step", i));
        }
        ownTransactions.execute(s -> ownSealing.seal());
        noting.note();
        assertThat(verifying.verify(auditor)).isInstanceOf(ChainVerdict.Whole.class);

        ownJdbc.sql("alter table audit_entry disable trigger all").update();
        ownJdbc.sql("alter table audit_seal disable trigger all").update();
        ownJdbc.sql("update audit_entry set object_id = '9' where object_id = '2'")
                .update();
        assertThat(verifying.verify(auditor)).isEqualTo(new ChainVerdict.Broken(ChainVerdict.Fault.CHANGED, 2));

        ownJdbc.sql("update audit_entry set object_id = '2' where object_id = '9'")
                .update();
        assertThat(verifying.verify(auditor)).isInstanceOf(ChainVerdict.Whole.class);

        ownJdbc.sql("delete from audit_seal where position > 2").update();
        ownJdbc.sql("delete from audit_entry where object_id in ('3', '4')").update();
        assertThat(verifying.verify(auditor)).isEqualTo(new ChainVerdict.Broken(ChainVerdict.Fault.CUT_OFF, 3));

        ownJdbc.sql("alter table audit_entry enable trigger all").update();
        for (int i = 5; i <= 9; i++) {
            ownTrail.recordApart(AuditEvent.done(officer, "tamper.grown-again", "step", i));
        }
        ownTransactions.execute(s -> ownSealing.seal());
        noting.note();
        assertThat(verifying.verify(auditor)).isEqualTo(new ChainVerdict.Broken(ChainVerdict.Fault.REPLACED, 4));
    }

    private void record(AuditEvent event) {
        transactions.executeWithoutResult(status -> trail.record(event));
    }

    private int sealing() {
        Integer sealed = transactions.execute(status -> sealing.seal());
        return sealed == null ? 0 : sealed;
    }

    private ChainVerdict verify(HeadLog notes) {
        new NoteChainHead(chain, notes, clock).note();
        ChainVerdict verdict = new VerifyAuditChain(sealing, chain, notes, trail, clock).verify(auditor);
        assertThat(verdict).isNotNull();
        return verdict;
    }

    private Page<AuditEntry> search(Filter filter) {
        return queries.search(auditor.scopeFor(AuditRight.READ), filter, PageRequest.first(50));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
