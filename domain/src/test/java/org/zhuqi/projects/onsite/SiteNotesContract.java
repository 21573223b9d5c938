package org.zhuqi.projects.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.UserId;

/** What every keeper of notes from sites does. */
public abstract class SiteNotesContract {
    private final UserId officer = new UserId(new UUID(63, 40));
    private int made;

    protected abstract SiteNotes notes();

    /** A project on record. */
    protected abstract ProjectId project();

    private SiteNote note(ProjectId project, UUID key) {
        return new SiteNote(
                new SiteNoteId(new UUID(63, 1_000 + ++made)),
                key,
                project,
                "设备陆续进场",
                officer,
                "某某",
                Instant.parse("2024-09-06T01:00:00Z").plusSeconds(made));
    }

    @Test
    void a_note_sent_twice_is_one_and_the_latest_stands_first() {
        ProjectId project = project();
        UUID key = UUID.randomUUID();
        SiteNote first = note(project, key);
        assertThat(notes().add(first)).isTrue();
        assertThat(notes().add(note(project, key))).isFalse();
        SiteNote second = note(project, UUID.randomUUID());
        assertThat(notes().add(second)).isTrue();
        assertThat(notes().find(first.id())).contains(first);
        assertThat(notes().findByKey(officer, key)).contains(first);
        assertThat(notes().findByKey(new UserId(new UUID(63, 41)), key)).isEmpty();
        assertThat(notes().latest(project, 9)).containsExactly(second, first);
        assertThat(notes().latest(project, 1)).containsExactly(second);
    }
}
