package org.zhuqi.projects.lights.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.lights.LightRulesFixture;
import org.zhuqi.projects.lights.LightsError;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class TryLightRulesTest {
    private final TryLightRules trials = new TryLightRules(LightRulesFixture.BOTH);
    private final Actor officer = new Actor(
            new UserId(UUID.randomUUID()), "", Role.UNIT_OFFICER, new ReportingUnitId("222401"), Set.of(), null, "");

    @Test
    void without_a_curve_the_plan_is_linear() {
        TryLightRules.Outcome outcome = trials.attempt(officer, "yinchuan-2025", command("10,000", null, "6501"));
        assertThat(outcome.light().colour()).isEqualTo(LightColour.GREEN);
        assertThat(outcome.light().expected()).isEqualTo(Fraction.of(7_500));
        assertThat(outcome.curve().isLinear()).isTrue();
    }

    @Test
    void a_curve_of_its_own_goes_before() {
        List<String> winter = List.of("0", "0", "0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.8", "1", "1");
        TryLightRules.Outcome outcome = trials.attempt(officer, "wuhan", command("10000", winter, "4800"));
        assertThat(outcome.light().expected()).isEqualTo(Fraction.of(6_000));
        assertThat(outcome.light().colour()).isEqualTo(LightColour.GREEN);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> trials.attempt(
                        officer, "wuhan", new TryLightRules.Command("-1", List.of("0.5", "x"), "", "yesterday")))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("plan", "completed", "date", "curve", "curve"));
    }

    @Test
    void a_curve_that_falls_an_unknown_set_and_a_stranger_are_refused() {
        List<String> falling = new java.util.ArrayList<>(Collections.nCopies(12, "1"));
        falling.set(5, "0.5");
        refused(LightsError.FALLS, officer, "wuhan", falling);
        refused(SharedError.NOT_FOUND, officer, "paris", null);
        refused(SharedError.DENIED, Actor.anonymous(""), "paris", null);
        assertThat(trials.all(officer).inForce()).isEqualTo(LightRulesFixture.YINCHUAN);
    }

    private void refused(ErrorKey key, Actor actor, String id, @Nullable List<String> curve) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> trials.attempt(actor, id, command("10000", curve, "1")))
                .matches(e -> e.is(key));
    }

    private static TryLightRules.Command command(String plan, @Nullable List<String> curve, String completed) {
        return new TryLightRules.Command(plan, curve, completed, "2024-09-30");
    }
}
