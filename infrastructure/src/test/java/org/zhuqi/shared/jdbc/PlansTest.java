package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches and lists whose tables grow for years follow an index; a plan that reads the whole table fails here. */
class PlansTest extends PostgresTest {
    private static final String OPEN = "state not in ('AWARDED', 'REJECTED', 'WITHDRAWN')";

    @BeforeEach
    void manyRows() {
        if (jdbc.sql("select exists (select 1 from audit_entry)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        jdbc.sql("""
                insert into audit_entry (at, actor_id, actor_name, actor_role, address, action, object_kind, object_id,
                    result, details)
                select now(), gen_random_uuid(), 'officer', 'UNIT_OFFICER', '192.0.2.1', 'plans.step',
                    case when i % 1000 = 0 then 'token' else 'application' end, i::text,
                    case when i % 1000 = 500 then 'DENIED' else 'DONE' end, '{}'
                from generate_series(1, 20000) i""").update();
        jdbc.sql("""
                insert into review (id, subject_kind, subject_id, title, unit_id, enterprise_id, route, state, stage,
                    stage_id, returns, round, content_hash, handed_in, turn, since, due_provisional, days_left, moves, version)
                select gen_random_uuid(), 'application', gen_random_uuid(), '申请 ' || md5(i::text), '22240' || i % 5,
                    gen_random_uuid(), '{}', case when i % 10 = 0 then 'UNDER_REVIEW' else 'AWARDED' end, 0, 'unit-review',
                    0, 1, '', now() - i * interval '1 minute', 'UNIT', now() - i * interval '1 minute', false, 0, 1, 0
                from generate_series(1, 20000) i""").update();
        jdbc.sql("analyze").update();
    }

    @ParameterizedTest
    @CsvSource({"result = 'DENIED', audit_entry_by_result", "object_kind = 'token', audit_entry_by_kind"})
    void theTrailIsSearchedByResultOrKindAlone(String condition, String index) {
        assertThat(plan("select * from audit_entry e where true and e." + condition + " order by e.id desc limit 51"))
                .contains(index)
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @CsvSource({"since, review_queue_by_since", "title, review_queue_by_title"})
    void theQueueIsSorted(String column, String index) {
        for (String direction : List.of("", " desc")) {
            assertThat(plan("select * from review r where true and r." + OPEN + " order by r." + column + direction
                            + ", r.id" + direction + " limit 31"))
                    .contains(index)
                    .doesNotContain("Sort");
        }
    }

    @Test
    void subjectsInOneStateAreListedAlongTheirOwnIndex() {
        String inState = "select * from review r where r.subject_kind = 'application' and r.state = 'UNDER_REVIEW'";
        String latest = " order by r.handed_in desc, r.subject_id desc limit 21";
        assertThat(plan(inState + latest)).contains("review_in_state").doesNotContain("Sort");
        assertThat(plan(inState + " and r.unit_id = '222401'" + latest))
                .contains("review_of_unit_in_state")
                .doesNotContain("Sort");
    }

    @Test
    void theSweepComparesItsPageByIndex() {
        jdbc.sql("""
                insert into attachment (id, owner_kind, owner_id, file_name, media_type, size, sha256, by_user, at)
                select gen_random_uuid(), 'application', i::text, 'a.pdf', 'application/pdf', 1,
                    encode(sha256(i::text::bytea), 'hex'), gen_random_uuid(), now()
                from generate_series(1, 20000) i""").update();
        jdbc.sql("analyze attachment").update();
        assertThat(plan("""
                select c.sha256 from unnest(string_to_array('a,b,c', ',')) as c (sha256)
                where not exists (select 1 from attachment a where a.sha256 = c.sha256)""")).contains("attachment_by_content").doesNotContain("Seq Scan");
    }

    private String plan(String sql) {
        return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
    }
}
