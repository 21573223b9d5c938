package org.zhuqi.reviews.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/** What every check does. */
public abstract class CheckContract {
    protected abstract Check check();

    /** A matter about which the check finds something. */
    protected abstract SubjectRef hit();

    /** The day on which it does. */
    protected abstract LocalDate asOf();

    @Test
    void it_has_an_id_that_stays_and_looks_at_some_moment() {
        assertThat(check().id()).matches("[a-z][a-z0-9-]*").isEqualTo(check().id());
        assertThat(check().moments()).isNotEmpty();
    }

    @Test
    void a_hit_says_why_and_who_says_so_as_of_a_day_not_in_the_future() {
        Finding found = check().look(hit(), asOf());
        assertThat(found.outcome()).isEqualTo(Finding.Outcome.HIT);
        assertThat(found.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.key()).contains("."));
        assertThat(found.source()).isNotBlank();
        assertThat(found.asOf()).isBeforeOrEqualTo(asOf());
        assertThat(check().look(hit(), asOf())).isEqualTo(found);
    }

    @Test
    void of_a_matter_of_nobody_it_finds_nothing_against_it() {
        SubjectRef nobody = SubjectRef.of(
                "nobodys",
                new UUID(99, 99),
                LocalText.ofZh("没有的事项"),
                new ReportingUnitId("000000"),
                new EnterpriseId(new UUID(99, 99)));
        assertThat(check().look(nobody, asOf()).outcome()).isNotEqualTo(Finding.Outcome.HIT);
    }
}
