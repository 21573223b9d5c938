package org.zhuqi.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.Verdict;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** The demonstration shows every verdict on the shipped call, whenever the program is first started. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {"zhuqi.demonstration=true", "zhuqi.data-directory=target/demonstration-eligibility-data"})
@ContextConfiguration(initializers = FreshDatabase.class)
class DemonstrationEligibilityTest {
    private enum Outcome {
        ELIGIBLE,
        INELIGIBLE,
        UNKNOWN
    }

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Programmes programmes;

    @Autowired
    private GatherFacts gatherFacts;

    @Autowired
    private Clock clock;

    @Test
    void oneIsEligibleOneIsNotAndOfOneItIsUnknownTodayAndInAugust2024() {
        for (LocalDate day : List.of(LocalDate.now(clock), LocalDate.of(2024, 8, 26))) {
            assertThat(outcomes(day)).as(day.toString()).containsKeys(Outcome.values());
        }
    }

    @Autowired
    private CheckEligibility checkEligibility;

    /** Fraud in one matter counts in every call, also those that were published before and ask nothing of it. */
    @Test
    void whoIsBarredIsIneligibleForEveryCall() {
        LocalDate today = LocalDate.now(clock);
        EnterpriseId enterprise = Objects.requireNonNull(outcomes(today).get(Outcome.ELIGIBLE));
        jdbc.sql("""
                insert into recovery (id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                    enterprise_name, reason, document, evidence, principal, interest, barred_until, received, written_off,
                    by_user, by_name, at, version)
                select :id, :id, '{"zh": "某项目"}', :id, e.id, e.unit_id, '{"zh": "某企业"}', '虚假材料', '某号', '核查记录',
                    0, 0, :until, 0, 0, :id, '某某', :now, 0
                from enterprise e where e.id = :enterprise""")
                .param("id", new UUID(46, 1))
                .param("until", today.plusYears(3))
                .param("now", Timestamp.from(clock.instant()))
                .param("enterprise", enterprise.value())
                .update();
        assertThat(programmes.published()).isNotEmpty().allSatisfy(programme -> {
            Eligibility eligibility = checkEligibility.judge(programme, enterprise);
            assertThat(eligibility.isIneligible()).as(programme.code()).isTrue();
            assertThat(eligibility.facts().find(new FactKey("subsidies.barred")))
                    .hasValueSatisfying(fact -> assertThat(fact.asOf()).isEqualTo(today));
        });
    }

    private Map<Outcome, EnterpriseId> outcomes(LocalDate day) {
        Programme programme = programmes
                .find(new ProgrammeId(jdbc.sql("select id from programme where code = 'EQI'")
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
        Map<Outcome, EnterpriseId> found = new EnumMap<>(Outcome.class);
        for (UUID id : jdbc.sql("select id from enterprise").query(UUID.class).list()) {
            if (found.size() < Outcome.values().length) {
                EnterpriseId enterprise = new EnterpriseId(id);
                found.put(outcome(programme, enterprise, day), enterprise);
            }
        }
        return found;
    }

    private Outcome outcome(Programme programme, EnterpriseId enterprise, LocalDate day) {
        return switch (programme
                .eligibility()
                .judge(gatherFacts.gather(programme.rules().factKeys(), new FactSubject(enterprise), day))) {
            case Verdict.Eligible yes -> Outcome.ELIGIBLE;
            case Verdict.Ineligible no -> Outcome.INELIGIBLE;
            case Verdict.Unknown unknown -> Outcome.UNKNOWN;
        };
    }
}
