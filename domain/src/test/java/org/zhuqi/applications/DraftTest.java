package org.zhuqi.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.forms.Answers;
import org.zhuqi.shared.UserId;

class DraftTest {
    private static final Instant NOW = Instant.parse("2024-08-27T02:32:07Z");
    private static final UserId ANNA = new UserId(new UUID(7, 1));
    private static final UserId BORA = new UserId(new UUID(7, 2));

    private final Draft draft = Draft.empty(new ApplicationId(new UUID(7, 9)));

    private static Edit edit(UserId by, Seen seen, Map<String, @Nullable Object> changes) {
        return new Edit(changes, seen, Set.of(), by, by.equals(ANNA) ? "Anna" : "Bora", NOW);
    }

    private static Draft save(Draft draft, String field, Object value) {
        return draft.merge(edit(ANNA, new Seen.Version(draft.version()), Map.of(field, value)))
                .draft();
    }

    @Test
    void a_save_counts_the_version_and_stamps_what_it_changed() {
        Draft.Merged merged = draft.merge(edit(ANNA, new Seen.Version(0), Map.of("project", "激光切割")));
        assertEquals(1, merged.draft().version());
        assertEquals(Set.of("project"), merged.changed());
        assertEquals(
                new Draft.Stamp(1, ANNA, "Anna", NOW), merged.draft().stamps().get("project"));
    }

    @Test
    void a_save_that_changes_nothing_makes_no_version() {
        Draft one = save(draft, "amount", new BigDecimal("1.50"));
        Draft.Merged again = one.merge(edit(ANNA, new Seen.Version(1), Map.of("amount", new BigDecimal("1.5"))));
        assertSame(one, again.draft());
        assertTrue(again.changed().isEmpty());
    }

    @Test
    void changes_of_different_fields_from_the_same_version_both_stay() {
        Draft one = save(draft, "project", "A");
        Draft.Merged second = one.merge(edit(BORA, new Seen.Version(0), Map.of("contact", "B")));
        assertTrue(second.conflicts().isEmpty());
        assertEquals("A", second.draft().answers().value("project"));
        assertEquals("B", second.draft().answers().value("contact"));
        assertEquals(2, second.draft().version());
    }

    @Test
    void the_second_who_changes_the_same_field_is_told_by_whom_and_when_and_the_rest_is_taken_over() {
        Draft one = save(draft, "project", "A");
        Draft.Merged second = one.merge(edit(BORA, new Seen.Version(0), Map.of("project", "B", "contact", "C")));
        assertEquals(
                List.of(new FieldConflict("project", "B", "A", new Draft.Stamp(1, ANNA, "Anna", NOW))),
                second.conflicts());
        assertEquals("A", second.draft().answers().value("project"));
        assertEquals("C", second.draft().answers().value("contact"));
    }

    @Test
    void the_same_change_by_two_people_is_no_conflict() {
        Draft one = save(draft, "project", "A");
        Draft.Merged second = one.merge(edit(BORA, new Seen.Version(0), Map.of("project", "A")));
        assertTrue(second.conflicts().isEmpty());
        assertSame(one, second.draft());
    }

    @Test
    void who_was_shown_the_other_change_may_overrule_it() {
        Draft one = save(draft, "project", "A");
        Edit mine = new Edit(Map.of("project", "B"), new Seen.Version(0), Set.of("project"), BORA, "Bora", NOW);
        assertEquals("B", one.merge(mine).draft().answers().value("project"));
    }

    @Test
    void an_answer_taken_away_by_one_conflicts_with_a_change_by_the_other() {
        Draft one = save(draft, "project", "A");
        Map<String, @Nullable Object> away = new HashMap<>();
        away.put("project", null);
        Draft two = one.merge(edit(ANNA, new Seen.Version(1), away)).draft();
        assertNull(two.answers().value("project"));
        Draft.Merged third = two.merge(edit(BORA, new Seen.Version(1), Map.of("project", "B")));
        assertEquals(1, third.conflicts().size());
        assertNull(third.conflicts().getFirst().theirs());
    }

    @Test
    void a_page_that_shows_the_kept_value_may_change_it_however_old_it_is() {
        Draft one = save(draft, "project", "A");
        Seen shown = new Seen.Values(Answers.of(Map.of("project", "A")));
        assertEquals(
                "B",
                one.merge(edit(BORA, shown, Map.of("project", "B")))
                        .draft()
                        .answers()
                        .value("project"));
        Seen older = new Seen.Values(Answers.none());
        assertEquals(
                1,
                one.merge(edit(BORA, older, Map.of("project", "B"))).conflicts().size());
    }

    @Test
    void what_was_changed_since_a_version_can_be_told() {
        Draft two = save(save(draft, "project", "A"), "contact", "B");
        assertEquals(Set.of("contact"), two.changedSince(1).keySet());
    }

    /** Two people save in turn from what each saw last: no field ever loses a value its last saver had not seen. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void in_any_history_no_unseen_change_is_overwritten(long seed) {
        Random random = new Random(seed);
        Draft kept = draft;
        Draft[] seen = {draft, draft};
        for (int step = 0; step < 200; step++) {
            int who = random.nextInt(2);
            String field = "f" + random.nextInt(4);
            Edit edit = edit(
                    who == 0 ? ANNA : BORA,
                    new Seen.Version(seen[who].version()),
                    Map.of(field, "v" + random.nextInt(1000)));
            Draft.Merged merged = kept.merge(edit);
            boolean changedUnseen = !java.util.Objects.equals(
                    seen[who].answers().value(field), kept.answers().value(field));
            if (merged.changed().contains(field)) {
                assertTrue(!changedUnseen, "seed " + seed + " step " + step);
            }
            kept = merged.draft();
            if (random.nextBoolean() || !merged.conflicts().isEmpty()) {
                seen[who] = kept;
            }
        }
    }
}
