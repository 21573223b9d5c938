package org.zhuqi.projects.seeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

class BulletinTest {
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");

    @Test
    void a_week_begins_on_monday_and_a_month_ends_when_it_ends() {
        LocalDate thursday = LocalDate.of(2024, 2, 29);
        assertThat(BulletinTime.of(BulletinTime.Kind.WEEK, thursday))
                .isEqualTo(
                        new BulletinTime(BulletinTime.Kind.WEEK, LocalDate.of(2024, 2, 26), LocalDate.of(2024, 3, 3)));
        BulletinTime february = BulletinTime.of(BulletinTime.Kind.MONTH, thursday);
        assertThat(february.to()).isEqualTo(thursday);
        assertThat(february.asOf(LocalDate.of(2024, 2, 10))).isEqualTo(LocalDate.of(2024, 2, 10));
        assertThat(february.asOf(LocalDate.of(2024, 4, 1))).isEqualTo(thursday);
    }

    @Test
    void totals_are_the_sum_of_the_units() {
        Bulletin.Totals totals = BulletinFixture.content().totals();
        assertThat(totals.projects()).isEqualTo(4);
        assertThat(totals.total()).isEqualTo(Money.ofWan(10_000));
        assertThat(totals.of(LightColour.RED)).isEqualTo(2);
        assertThat(totals.of(LightColour.YELLOW)).isZero();
        assertThat(totals.percentOfPlan()).isEqualByComparingTo("58.33");
        assertThat(totals.starts()).isEqualTo(new Bulletin.Started(2, 1));
        assertThat(totals.starts().rate()).isEqualByComparingTo("50");
        assertThat(totals.resumptions().rate()).as("none was to").isNull();
        assertThat(Bulletin.Totals.NONE.percentOfPlan()).isNull();
    }

    @Test
    void another_edition_says_why() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> BulletinFixture.of(null, 2, " "))
                .matches(e -> e.is(ProjectsError.WHY_MISSING));
        assertThat(BulletinFixture.of(null, 2, "更正六月").edition()).isEqualTo(2);
    }

    @Test
    void one_of_everybody_s_projects_is_for_those_who_see_everybody_s() {
        Actor bureau = actor(Role.PREFECTURE_OFFICER, null);
        Actor leader = actor(Role.PREFECTURE_LEADER, null);
        Actor county = actor(Role.UNIT_OFFICER, ProjectFixture.YANJI);
        Bulletin whole = BulletinFixture.of(null, 1, "");
        Bulletin yanji = BulletinFixture.of(ProjectFixture.YANJI, 1, "");
        assertThat(whole.may(bureau, ProjectsRight.EDIT).allowed()).isTrue();
        assertThat(whole.may(leader, ProjectsRight.READ).allowed()).isTrue();
        assertThat(whole.may(leader, ProjectsRight.EDIT).allowed()).isFalse();
        assertThat(whole.may(county, ProjectsRight.READ).allowed()).isFalse();
        assertThat(yanji.may(county, ProjectsRight.EDIT).allowed()).isTrue();
        assertThat(BulletinFixture.of(HUNCHUN, 1, "")
                        .may(county, ProjectsRight.READ)
                        .allowed())
                .isFalse();
    }

    private static Actor actor(Role role, @Nullable ReportingUnitId unit) {
        return new Actor(new UserId(new UUID(62, 2)), "", role, unit, Set.of(), null, "");
    }
}
