package org.zhuqi.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Truth;
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
    private PolicyItems items;

    @Autowired
    private GatherFacts gatherFacts;

    @Autowired
    private CheckEligibility checkEligibility;

    @Autowired
    private Clock clock;

    @Test
    void oneIsEligibleOneIsNotAndOfOneItIsUnknownTodayAndInAugust2024() {
        for (LocalDate day : List.of(LocalDate.now(clock), LocalDate.of(2024, 8, 26))) {
            assertThat(outcomes(day)).as(day.toString()).containsKeys(Outcome.values());
        }
    }

    @Test
    void every_shipped_call_belongs_to_an_item_of_the_demonstrations_policies_that_leads_to_it() {
        assertThat(programmes.published()).hasSizeGreaterThan(1).allSatisfy(call -> {
            PolicyItemId item = call.particulars().item();
            assertThat(item).isNotNull();
            assertThat(items.find(item)).isPresent();
        });
    }

    @Test
    void who_is_barred_after_fraud_is_ineligible_for_every_call_until_the_bar_ends() {
        EnterpriseId enterprise = new EnterpriseId(jdbc.sql("select id from enterprise order by name_zh desc limit 1")
                .query(UUID.class)
                .single());
        List<Programme> open = programmes.published();
        assertThat(open).hasSizeGreaterThan(1);
        assertThat(open).noneMatch(call -> barred(call, enterprise));

        jdbc.sql("""
                insert into recovery (id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                    enterprise_name, reason, document, evidence, principal, interest, barred_until, received, written_off,
                    by_user, by_name, at, version)
                values (gen_random_uuid(), gen_random_uuid(), '{"zh": "示范"}', gen_random_uuid(), :enterprise, '222401',
                    '{"zh": "示范"}', '虚报', '示范文号', '示范', 1, 0, :until, 0, 0, gen_random_uuid(), '示范', now(), 0)""")
                .param("enterprise", enterprise.value())
                .param("until", LocalDate.now(clock))
                .update();
        assertThat(open).allMatch(call -> barred(call, enterprise));

        jdbc.sql("update recovery set barred_until = :until where enterprise_id = :enterprise")
                .param("enterprise", enterprise.value())
                .param("until", LocalDate.now(clock).minusDays(1))
                .update();
        assertThat(open).noneMatch(call -> barred(call, enterprise));
    }

    /** With the reason, whatever else is against it. */
    private boolean barred(Programme call, EnterpriseId enterprise) {
        Verdict verdict = checkEligibility.judge(call, enterprise).verdict();
        return verdict instanceof Verdict.Ineligible
                && verdict.steps().stream()
                        .anyMatch(step -> step instanceof Step.Finding finding
                                && finding.words() != null
                                && finding.words().zh().contains("取消申报资格")
                                && finding.outcome() == Truth.FALSE);
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
