package org.zhuqi.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every implementation of {@link Policies} does. */
public abstract class PoliciesContract {
    protected abstract Policies policies();

    @Test
    void a_policy_comes_back_as_it_was_drafted_published_corrected_and_repealed() {
        Policy bare = PolicyFixture.drafted(
                PolicyFixture.YANJI,
                new Policy.Content(
                        new Policy.Heading(LocalText.ofZh("措施"), null, List.of(), PolicyLevel.COUNTY, Set.of()),
                        new Policy.Validity(null, null, null),
                        null));
        policies().add(bare);
        assertThat(policies().find(bare.id())).contains(bare);
        assertThat(policies().editions(bare.id())).isEmpty();
        policies().save(bare.changed(PolicyFixture.PREFECTURE, PolicyFixture.content(1), PolicyFixture.IN_MARCH));
        Policy draft = policies().lock(bare.id()).orElseThrow();
        assertThat(draft.content()).isEqualTo(PolicyFixture.content(1));
        policies().save(draft.published(PolicyFixture.IN_MARCH));
        Policy published = policies().find(bare.id()).orElseThrow();
        assertThat(published.standing())
                .isEqualTo(draft.published(PolicyFixture.IN_MARCH).standing());
        Policy corrected = published.corrected(PolicyFixture.content(2), "文号笔误", PolicyFixture.IN_MARCH);
        policies().save(corrected);
        Policy repealed = policies()
                .find(bare.id())
                .orElseThrow()
                .repealed(new Policy.Repeal(PolicyFixture.UNTIL, null, "另行制定"), PolicyFixture.IN_MARCH);
        policies().save(repealed);
        assertThat(policies().find(bare.id()).orElseThrow().standing()).isEqualTo(repealed.standing());
        assertThat(policies().find(new PolicyId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void every_edition_stays_readable() {
        Policy published = publish(PolicyFixture.drafted(3));
        policies().save(published.corrected(PolicyFixture.content(4), "文号笔误", PolicyFixture.IN_MARCH));
        assertThat(policies().editions(published.id()))
                .containsExactly(
                        new PolicyEdition(2, PolicyFixture.content(4), "文号笔误", PolicyFixture.IN_MARCH),
                        new PolicyEdition(1, PolicyFixture.content(3), null, PolicyFixture.IN_MARCH));
    }

    @Test
    void a_number_is_published_once_by_one_leading_body() {
        Policy first = publish(PolicyFixture.drafted(5));
        assertThat(policies().findPublished(PolicyFixture.BUREAU, new DocumentNumber("延州工信发", 2024, 5)))
                .contains(first);
        assertThat(policies().findPublished("延边州财政局", new DocumentNumber("延州工信发", 2024, 5)))
                .isEmpty();
        Policy second = PolicyFixture.drafted(5);
        policies().add(second);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> policies().save(second.published(PolicyFixture.IN_MARCH)))
                .matches(e -> e.is(PoliciesError.NUMBER_TAKEN));
    }

    @Test
    void the_slower_of_two_who_save_is_told() {
        Policy draft = PolicyFixture.drafted(6);
        policies().add(draft);
        policies().save(draft.published(PolicyFixture.IN_MARCH));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> policies().save(draft.published(PolicyFixture.IN_MARCH)))
                .matches(e -> e.is(SharedError.CHANGED_MEANWHILE));
    }

    @Test
    void one_that_ends_soon_is_given_once() {
        Policy ending = publish(PolicyFixture.drafted(
                PolicyFixture.YANJI, PolicyFixture.content(7, "办法", PolicyFixture.ISSUED, day(20))));
        Policy later = publish(PolicyFixture.drafted(
                PolicyFixture.YANJI, PolicyFixture.content(8, "办法", PolicyFixture.ISSUED, day(30))));
        policies()
                .add(PolicyFixture.drafted(
                        PolicyFixture.YANJI, PolicyFixture.content(9, "办法", PolicyFixture.ISSUED, day(20))));
        assertThat(policies().takeExpiring(day(21), day(29), 10)).isEmpty();
        assertThat(policies().takeExpiring(day(1), day(20), 10)).containsExactly(ending.id());
        assertThat(policies().takeExpiring(day(1), day(30), 10)).containsExactly(later.id());
        assertThat(policies().takeExpiring(day(1), day(30), 10)).isEmpty();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2031, 5, day);
    }

    private Policy publish(Policy draft) {
        policies().add(draft);
        policies().save(draft.published(PolicyFixture.IN_MARCH));
        return policies().find(draft.id()).orElseThrow();
    }
}
