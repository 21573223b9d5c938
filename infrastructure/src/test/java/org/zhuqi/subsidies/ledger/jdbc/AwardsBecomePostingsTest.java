package org.zhuqi.subsidies.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.jdbc.DecisionDatabase;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;

/** What was approved and awarded before there was a ledger by double entry stands in it afterwards, to the cent. */
class AwardsBecomePostingsTest {
    @Test
    void decisionsAndAwardsOfBeforeAreInTheLedger() {
        DataSource dataSource = TestDatabase.empty().dataSource();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .target("20241223000100")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(dataSource);
        Decision awarded = DecisionDatabase.decided(jdbc, Money.ofYuan("400000.01"));
        Decision decided = DecisionDatabase.decided(jdbc, Money.ofWan(30));
        jdbc.sql("""
                insert into award (id, decision_id, application_id, programme_id, enterprise_id, unit_id, programme_title,
                    enterprise_name, amount, notice_id, by_user, by_name, at)
                select gen_random_uuid(), id, application_id, programme_id, enterprise_id, unit_id, programme_title,
                    enterprise_name, amount, :notice, by_user, by_name, at from decision where id = :decision""")
                .param("notice", noticeOfBefore(jdbc))
                .param("decision", awarded.id().value())
                .update();
        TestDatabase.migrate(dataSource);
        JdbcLedger ledger = new JdbcLedger(jdbc);
        LedgerBook first =
                ledger.open(awarded.matter().programme(), awarded.matter().application());
        assertThat(first.balance(LedgerAccount.AWARDED, awarded.matter().application()))
                .isEqualTo(Money.ofYuan("400000.01"))
                .isEqualTo(first.balance(LedgerAccount.AWARDED))
                .isEqualTo(first.budget());
        LedgerBook second =
                ledger.open(decided.matter().programme(), decided.matter().application());
        assertThat(second.balance(LedgerAccount.RESERVED, decided.matter().application()))
                .isEqualTo(Money.ofWan(30));
        assertThat(jdbc.sql("select sum(amount) from award")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("400000.01");
    }

    /** As it was written then: without the last day that was promised. */
    private static UUID noticeOfBefore(JdbcClient jdbc) {
        return jdbc.sql("""
                        insert into public_notice (id, title, contact, published_at, published_on, working_days, calendar,
                            ends_on, provisional, marks, skipped, published_by, version)
                        values (gen_random_uuid(), '{"zh": "公示"}', '{"zh": "州工信局"}', '2024-08-26 02:00:00+00', '2024-08-26',
                            5, 'YANBIAN', '2024-09-02', false, '{}', '{}', gen_random_uuid(), 0)
                        returning id""").query(UUID.class).single();
    }
}
