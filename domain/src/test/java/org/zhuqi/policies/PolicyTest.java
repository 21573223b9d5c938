package org.zhuqi.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;

class PolicyTest {
    private static final Policy.Content INCOMPLETE = new Policy.Content(
            new Policy.Heading(LocalText.ofZh("措施"), null, List.of(), PolicyLevel.COUNTY, Set.of()),
            new Policy.Validity(null, null, null),
            null);

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-02-29, NOT_YET
            2024-03-01, IN_FORCE
            2024-12-31, IN_FORCE
            2025-01-01, EXPIRED
            """)
    void closes_itself_after_its_last_day_which_counts_whole(LocalDate day, Force force) {
        assertThat(PolicyFixture.published(12).on(day)).isEqualTo(force);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2024-06-01, 2024-05-31, IN_FORCE
            2024-06-01, 2024-06-01, REPEALED
            2024-06-01, 2025-06-01, REPEALED
            2025-06-01, 2025-02-01, EXPIRED
            2025-06-01, 2025-07-01, EXPIRED
            """)
    void is_repealed_from_a_day_on_unless_it_had_ended_by_itself(LocalDate from, LocalDate day, Force force) {
        Policy repealed =
                PolicyFixture.published(12).repealed(new Policy.Repeal(from, null, "另行制定"), PolicyFixture.IN_MARCH);
        assertThat(repealed.on(day)).isEqualTo(force);
        assertThat(repealed.isPublic()).isTrue();
    }

    @Test
    void one_without_a_last_day_is_in_force_until_it_is_repealed() {
        Policy policy = PolicyFixture.drafted(
                        PolicyFixture.PREFECTURE, PolicyFixture.content(1, "办法", PolicyFixture.ISSUED, null))
                .published(PolicyFixture.IN_MARCH);
        assertThat(policy.on(LocalDate.of(2099, 1, 1))).isEqualTo(Force.IN_FORCE);
    }

    @Test
    void is_published_only_with_number_issuer_and_days() {
        refused(PoliciesError.NUMBER_MISSING, () -> publish(INCOMPLETE));
        Policy.Heading numbered = heading(List.of());
        refused(PoliciesError.ISSUER_MISSING, () -> publish(new Policy.Content(numbered, INCOMPLETE.validity(), null)));
        refused(
                PoliciesError.DAYS_MISSING,
                () -> publish(new Policy.Content(heading(List.of("局")), INCOMPLETE.validity(), null)));
        Policy published = publish(PolicyFixture.content(12));
        assertThat(published.standing().edition()).isEqualTo(1);
        refused(PoliciesError.STATUS_NOT_ALLOWED, () -> published.published(PolicyFixture.IN_MARCH));
    }

    @Test
    void a_draft_is_changed_and_what_was_published_is_only_corrected_with_a_reason() {
        Policy draft = PolicyFixture.drafted(12);
        refused(
                PoliciesError.STATUS_NOT_ALLOWED,
                () -> draft.corrected(PolicyFixture.content(13), "笔误", PolicyFixture.IN_MARCH));
        Policy published = draft.changed(PolicyFixture.YANJI, PolicyFixture.content(13), PolicyFixture.IN_MARCH)
                .published(PolicyFixture.IN_MARCH);
        assertThat(published.keeper()).isEqualTo(PolicyFixture.YANJI);
        refused(
                PoliciesError.STATUS_NOT_ALLOWED,
                () -> published.changed(PolicyFixture.YANJI, INCOMPLETE, PolicyFixture.IN_MARCH));
        refused(
                PoliciesError.REASON_MISSING,
                () -> published.corrected(PolicyFixture.content(14), " ", PolicyFixture.IN_MARCH));
        refused(
                PoliciesError.NOTHING_CHANGED,
                () -> published.corrected(PolicyFixture.content(13), "笔误", PolicyFixture.IN_MARCH));
        refused(PoliciesError.NUMBER_MISSING, () -> published.corrected(INCOMPLETE, "笔误", PolicyFixture.IN_MARCH));
        Policy corrected = published.corrected(PolicyFixture.content(14), " 文号笔误 ", PolicyFixture.IN_MARCH);
        assertThat(corrected.standing().edition()).isEqualTo(2);
        assertThat(corrected.standing().because()).isEqualTo("文号笔误");
    }

    @Test
    void is_repealed_once_with_a_reason_not_before_it_began_and_not_by_itself() {
        Policy policy = PolicyFixture.published(12);
        refused(PoliciesError.REASON_MISSING, () -> repeal(policy, PolicyFixture.UNTIL, null, ""));
        refused(PoliciesError.REPEAL_BEFORE_FORCE, () -> repeal(policy, PolicyFixture.ISSUED.minusDays(1), null, "废止"));
        refused(PoliciesError.REPEALS_ITSELF, () -> repeal(policy, PolicyFixture.UNTIL, policy.id(), "废止"));
        Policy repealed = repeal(policy, PolicyFixture.ISSUED, null, "废止");
        refused(PoliciesError.STATUS_NOT_ALLOWED, () -> repeal(repealed, PolicyFixture.UNTIL, null, "再废止"));
        refused(
                PoliciesError.STATUS_NOT_ALLOWED,
                () -> repeal(PolicyFixture.drafted(1), PolicyFixture.UNTIL, null, "废止"));
    }

    @Test
    void does_not_end_before_it_begins() {
        refused(
                PoliciesError.DAYS_WRONG,
                () -> new Policy.Validity(
                        PolicyFixture.ISSUED, PolicyFixture.ISSUED, PolicyFixture.ISSUED.minusDays(1)));
        assertThat(new Policy.Validity(PolicyFixture.ISSUED, PolicyFixture.ISSUED, PolicyFixture.ISSUED))
                .isNotNull();
    }

    private static Policy.Heading heading(List<String> issuers) {
        return new Policy.Heading(
                LocalText.ofZh("措施"), new DocumentNumber("示范", 2024, 1), issuers, PolicyLevel.COUNTY, Set.of());
    }

    private static Policy publish(Policy.Content content) {
        return PolicyFixture.drafted(PolicyFixture.PREFECTURE, content).published(PolicyFixture.IN_MARCH);
    }

    private static Policy repeal(Policy policy, LocalDate from, @Nullable PolicyId by, String because) {
        return policy.repealed(new Policy.Repeal(from, by, because), PolicyFixture.IN_MARCH);
    }

    private static void refused(PoliciesError error, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call).matches(e -> e.is(error), error.name());
    }
}
