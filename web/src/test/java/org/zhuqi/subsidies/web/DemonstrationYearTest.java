package org.zhuqi.subsidies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.audit.ChainVerdict;
import org.zhuqi.audit.usecase.VerifyAuditChain;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Whenever the program is first started, a year of money lies behind it, and something is to be done in every queue. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {
            "zhuqi.demonstration=true",
            // Its own: a noted end of the audit trail belongs to one database.
            "zhuqi.data-directory=target/demonstration-year-data-${random.uuid}"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class DemonstrationYearTest {
    private static final String CALLS = "(select id from programme where code like 'TEC-%' or code like 'UPD-%')";
    private static final List<String> TELLING = List.of(
            "award",
            "award_change",
            "award_version",
            "allocation",
            "claim",
            "decision",
            "ledger_posting",
            "payee_account",
            "payment_batch",
            "performance",
            "performance_step",
            "proposal",
            "recovery",
            "recovery_receipt",
            "won_grant",
            "won_grant_passing");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private VerifyAuditChain verifyAuditChain;

    @Autowired
    @Qualifier("startUp")
    private SmartLifecycle startUp;

    @Test
    void twelve_asked_last_year_and_three_this_year() {
        assertThat(states(
                        "application a join programme p on p.id = a.programme_id",
                        "substr(p.code, 1, 3)",
                        "p.id in " + CALLS))
                .isEqualTo(Map.of("TEC", 12L, "UPD", 3L));
        assertThat(count("select count(*) from review where state = 'REJECTED' and call_id in " + CALLS))
                .isEqualTo(3);
    }

    @Test
    void every_state_of_money_is_shown() {
        assertThat(states("decision", "outcome", "programme_id in " + CALLS)).isEqualTo(Map.of("APPROVED", 13L));
        assertThat(states("award", "'awarded'", "programme_id in " + CALLS)).isEqualTo(Map.of("awarded", 10L));
        assertThat(states("payable", "state", "programme_id in " + CALLS))
                .isEqualTo(Map.of("PAID", 13L, "LAPSED", 1L, "OPEN", 1L));
        assertThat(states("claim", "state", "programme_id in " + CALLS)).isEqualTo(Map.of("DECIDED", 3L, "FILED", 1L));
        assertThat(states("performance", "state", "programme_id in " + CALLS))
                .isEqualTo(Map.of("ACCEPTED", 2L, "REPORTED", 1L, "RECTIFY", 1L, "FAILED", 1L, "OPEN", 4L));
        assertThat(states("award_change", "state", "programme_id in " + CALLS))
                .isEqualTo(Map.of("APPROVED", 1L, "OPINED", 1L));
        assertThat(count("select count(*) from won_grant")).isEqualTo(3);
        assertThat(count("select count(*) from recovery_receipt")).isEqualTo(2);
        assertThat(count("select count(*) from performance where state = 'OPEN' and due < :today"))
                .as("a report that is late")
                .isEqualTo(1);
    }

    @Test
    void the_ledger_of_each_source_adds_up() {
        assertThat(jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry group by source")
                        .query(BigDecimal.class)
                        .list())
                .hasSize(2)
                .allSatisfy(sum -> assertThat(sum).isZero());
        assertThat(count("""
                select count(*) from award a where programme_id in %s and amount < (
                    select coalesce(sum(b.amount), 0) from ledger_balance b
                    where b.application_id = a.application_id and b.account in ('CLAIMED', 'PAID', 'RECOVERED'))""".formatted(CALLS)))
                .as("awards of which more is paid and claimed than was awarded")
                .isZero();
    }

    @Test
    void nothing_of_it_is_to_come() {
        Map<String, Long> later = new LinkedHashMap<>();
        for (String table : TELLING) {
            later.put(table, count("select count(*) from " + table + " where at > :now"));
        }
        later.put("audit_entry", count("select count(*) from audit_entry where at > :now"));
        later.put("review_move", count("select count(*) from review_move where at > :now"));
        assertThat(later.values()).containsOnly(0L);
        for (String table : TELLING) {
            assertThat(count("select count(*) from " + table)).as(table).isPositive();
        }
    }

    @Test
    void the_audit_trail_tells_it_and_is_whole() {
        assertThat(count("select count(*) from audit_entry where action like 'subsidies.%' and at < :today"))
                .isGreaterThan(60);
        assertThat(verifyAuditChain.verify(
                        new Actor(UserId.SYSTEM, "audit", Role.AUDIT_ADMIN, null, Set.of(), null, "127.0.0.1")))
                .isInstanceOf(ChainVerdict.Whole.class);
    }

    @Test
    void nobody_hears_today_of_what_was_last_year() {
        assertThat(count("select count(*) from notification where href in"
                        + " (select '/staff/reviews/' || id from review where call_id in " + CALLS + ")"))
                .isZero();
    }

    @Test
    void another_start_changes_nothing() {
        long before = count("select count(*) from ledger_posting") + count("select count(*) from application");
        startUp.start();
        assertThat(count("select count(*) from ledger_posting") + count("select count(*) from application"))
                .isEqualTo(before);
    }

    private Map<String, Long> states(String table, String column, String where) {
        Map<String, Long> states = new LinkedHashMap<>();
        jdbc.sql("select %s as state, count(*) as n from %s where %s group by 1".formatted(column, table, where))
                .query((row, number) -> states.put(row.getString("state"), row.getLong("n")))
                .list();
        return states;
    }

    private long count(String sql) {
        return jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }
}
