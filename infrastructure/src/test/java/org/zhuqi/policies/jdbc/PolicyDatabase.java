package org.zhuqi.policies.jdbc;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.CampaignPlace;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyFixture;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.policies.Subscriptions;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.rules.json.RuleCodecFixture;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import tools.jackson.databind.json.JsonMapper;

/** The room in a test's database: a prefecture with two counties, on 4 March 2024. */
final class PolicyDatabase {
    static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    private static final Clock CLOCK = Clock.fixed(PolicyFixture.IN_MARCH, ZoneId.of("Asia/Shanghai"));
    final Policies policies;
    final PolicyItems items;
    final Subscriptions subscriptions;
    final PolicyQueries queries;
    private final CampaignPlace place;

    PolicyDatabase(JdbcClient jdbc) {
        place = new CampaignPlace(jdbc);
        policies = new JdbcPolicies(jdbc, JsonMapper.builder().build());
        items = new JdbcPolicyItems(jdbc, RuleCodecFixture.codec());
        subscriptions = new JdbcSubscriptions(jdbc);
        queries = new JdbcPolicyQueries(jdbc, RuleCodecFixture.codec(), new CommonGrams(jdbc, CLOCK), CLOCK);
    }

    UserId person() {
        return place.officer(PolicyFixture.YANJI.value());
    }

    Policy drafted(Policy draft) {
        policies.add(draft);
        return draft;
    }

    Policy published(Policy draft) {
        policies.add(draft);
        policies.save(draft.published(PolicyFixture.IN_MARCH));
        return policies.find(draft.id()).orElseThrow();
    }

    Policy published(int serial) {
        return published(PolicyFixture.drafted(serial));
    }
}
