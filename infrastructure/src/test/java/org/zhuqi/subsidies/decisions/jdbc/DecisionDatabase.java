package org.zhuqi.subsidies.decisions.jdbc;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.reviews.notices.NoticeFixture;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.jdbc.NoticeDatabase;
import org.zhuqi.rules.json.RuleCodecFixture;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.DecisionFixture;
import tools.jackson.databind.json.JsonMapper;

/** Decisions and notices in a test's database. */
public final class DecisionDatabase {
    private DecisionDatabase() {}

    static DecisionRows rows() {
        return new DecisionRows(RuleCodecFixture.codec(), JsonMapper.builder().build());
    }

    public static Decision decided(JdbcClient jdbc, Money amount) {
        Decision decision = DecisionFixture.decision(UUID.randomUUID(), UUID.randomUUID(), amount);
        new JdbcDecisions(jdbc, rows()).add(decision);
        return decision;
    }

    /** A notice of 2024-08-30 whose first line is the application's. */
    public static NoticeId publish(JdbcClient jdbc, UUID application) {
        PublicNotice notice = NoticeFixture.notice(UUID.randomUUID(), application, UUID.randomUUID());
        NoticeDatabase.notices(jdbc).add(notice);
        return notice.id();
    }

    static UUID object(JdbcClient jdbc, NoticeId notice) {
        PublicNotice found = NoticeDatabase.notices(jdbc).find(notice).orElseThrow();
        Objection objection = NoticeFixture.objection(UUID.randomUUID(), found, 1, NoticeFixture.PUBLISHED);
        NoticeDatabase.objections(jdbc).add(objection);
        return objection.id().value();
    }
}
