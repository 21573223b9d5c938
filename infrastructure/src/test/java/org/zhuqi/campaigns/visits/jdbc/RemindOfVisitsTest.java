package org.zhuqi.campaigns.visits.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.campaigns.CampaignPlace;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.usecase.RemindOfVisits;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

/** Reminders over the real query: an officer visits monthly, a leader every three months; five days ahead both are told. */
class RemindOfVisitsTest {
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MAY = LocalDate.of(2024, 5, 10);
    private static final VisitFrequency FREQUENCY = new VisitFrequency(1, 3, 5);

    private final CampaignPlace place = new CampaignPlace(JDBC);
    private final Inbox inbox = new Inbox();
    private UserId officer;
    private UserId leader;

    /** As the inbox does: the same news reaches a person once. */
    private static final class Inbox implements Channel {
        private final Map<String, Notification> told = new LinkedHashMap<>();

        @Override
        public String id() {
            return "test";
        }

        @Override
        public void deliver(Notification notification) {
            told.putIfAbsent(notification.user() + " " + notification.eventId(), notification);
        }

        List<List<String>> of(UserId person) {
            return told.values().stream()
                    .filter(notification -> notification.user().equals(person))
                    .map(notification ->
                            notification.args().stream().map(LocalText::zh).toList())
                    .toList();
        }
    }

    @BeforeEach
    void twoEnterprisesWithTheSameOfficerAndOneLeader() {
        officer = place.officer("222401");
        leader = place.officer("222401");
        for (int i = 1; i <= 2; i++) {
            EnterpriseId enterprise = place.enterprise(i, "222401", "C1373", true);
            place.assigned(enterprise, "222401", officer, MAY);
        }
        JDBC.sql("update assignment set leader = ? where enterprise_id = ?")
                .params(leader.value(), new java.util.UUID(1, 1))
                .update();
    }

    private int remindOn(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(8, 0).atZone(ZONE).toInstant(), ZONE);
        return new RemindOfVisits(
                        new JdbcVisitQueries(JDBC),
                        FREQUENCY,
                        new SendNotification(List.of(inbox), new AccountDirectory(new InMemoryAccounts()), clock),
                        clock)
                .remind();
    }

    @Test
    void theOfficerIsToldOnceForAllEnterprisesOfADayHoweverOftenTheScheduleLooks() {
        assertThat(remindOn(LocalDate.of(2024, 6, 4))).as("six days ahead").isZero();
        for (int hour = 0; hour < 3; hour++) {
            assertThat(remindOn(LocalDate.of(2024, 6, 5))).isEqualTo(1);
        }
        remindOn(LocalDate.of(2024, 6, 8));
        assertThat(inbox.of(officer)).containsExactly(List.of("2", "2024-06-10"));
        assertThat(inbox.of(leader)).as("every three months").isEmpty();
    }

    @Test
    void theLeaderIsToldAtTheLeadersFrequency() {
        remindOn(LocalDate.of(2024, 8, 4));
        assertThat(inbox.of(leader)).isEmpty();
        remindOn(LocalDate.of(2024, 8, 5));
        remindOn(LocalDate.of(2024, 8, 6));
        assertThat(inbox.of(leader)).containsExactly(List.of("1", "2024-08-10"));
    }

    @Test
    void whoVisitedOrPlannedIsNotRemindedAndTheNextRoundIsNewNews() {
        place.visited(new EnterpriseId(new java.util.UUID(1, 1)), "222401", officer, LocalDate.of(2024, 6, 1));
        JDBC.sql("""
                insert into visit (id, key, enterprise_id, unit_id, visitor, visitor_role, day, status, topics, version)
                values (gen_random_uuid(), gen_random_uuid(), ?, '222401', ?, 'OFFICER', date '2024-06-07', 'PLANNED', '{}', 0)
                """).params(new java.util.UUID(1, 2), officer.value()).update();
        assertThat(remindOn(LocalDate.of(2024, 6, 5))).isZero();
        remindOn(LocalDate.of(2024, 6, 27));
        assertThat(inbox.of(officer)).contains(List.of("1", "2024-07-01"));
    }

    /** Kept for the reader: a reminder's moment is the clock's, not the database's. */
    @Test
    void theNewsIsDatedByTheClock() {
        remindOn(LocalDate.of(2024, 6, 5));
        assertThat(inbox.told.values())
                .extracting(Notification::at)
                .containsOnly(Instant.parse("2024-06-05T00:00:00Z"));
    }
}
