package org.zhuqi.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Who tries the program finds matters at every stage of a review, all of them of invented enterprises. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {"zhuqi.demonstration=true", "zhuqi.data-directory=target/demonstration-reviews-data"})
@ContextConfiguration(initializers = FreshDatabase.class)
class DemonstrationReviewsTest {
    private static final String OF_CALL = """
            from review r join application a on a.id = r.subject_id and r.subject_kind = 'application'
            join programme p on p.id = a.programme_id and p.code = 'TEC' join enterprise e on e.id = a.enterprise_id\s""";

    @Autowired
    private JdbcClient jdbc;

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    @Test
    void matters_wait_at_every_stage_up_to_the_proposal() {
        assertThat(list("select r.stage_kind " + OF_CALL + "order by r.stage, r.id"))
                .containsExactly(
                        "COUNTY_ACCEPTANCE",
                        "COUNTY_REVIEW",
                        "PREFECTURE_REVIEW",
                        "EXPERT_PANEL",
                        "SITE_CHECK",
                        "PROPOSAL");
        assertThat(list("select e.name_zh " + OF_CALL)).allMatch(name -> name.startsWith("示范企业"));
        assertThat(list("select r.due::text " + OF_CALL)).doesNotContainNull();
    }

    @Test
    void experts_have_locked_their_scores_and_two_officers_what_they_found() {
        assertThat(list("select x.locked_at::text from expert_sheet x"))
                .hasSize(15)
                .doesNotContainNull();
        assertThat(list("select c.state " + OF_CALL + "join site_check c on c.review_id = r.id order by r.stage"))
                .containsExactly("OPEN", "CONFIRMED");
        assertThat(jdbc.sql("select applied - counted from site_check where state = 'CONFIRMED'")
                        .query(BigDecimal.class)
                        .single())
                .isPositive();
    }
}
