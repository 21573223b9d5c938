package org.zhuqi.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;

/** What every place that keeps drafts must do. */
public abstract class DraftsContract {
    protected abstract Drafts drafts();

    /** An application that has no draft yet. */
    protected abstract ApplicationId application();

    private static Draft filled(Draft draft) {
        return draft.merge(new Edit(
                        java.util.Map.copyOf(ProgrammeFixture.complete().values()),
                        new Seen.Version(0),
                        Set.of(),
                        UserId.SYSTEM,
                        "金某",
                        ApplicationFixture.NOW))
                .draft();
    }

    @Test
    void a_draft_comes_back_as_it_was_saved() {
        Draft empty = Draft.empty(application());
        drafts().add(empty);
        assertThat(drafts().find(empty.application())).contains(empty);
        Draft filled = filled(empty);
        drafts().save(filled);
        assertThat(drafts().find(empty.application())).contains(filled);
    }

    @Test
    void a_save_that_does_not_follow_the_kept_version_is_refused() {
        Draft empty = Draft.empty(application());
        drafts().add(empty);
        Draft filled = filled(empty);
        drafts().save(filled);
        assertThatThrownBy(() -> drafts().save(filled)).isInstanceOf(RefusedException.class);
    }
}
