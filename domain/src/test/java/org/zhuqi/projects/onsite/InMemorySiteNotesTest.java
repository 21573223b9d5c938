package org.zhuqi.projects.onsite;

import java.util.UUID;
import org.zhuqi.projects.ProjectId;

class InMemorySiteNotesTest extends SiteNotesContract {
    private final SiteNotes notes = new InMemorySiteNotes();

    @Override
    protected SiteNotes notes() {
        return notes;
    }

    @Override
    protected ProjectId project() {
        return new ProjectId(new UUID(63, 42));
    }
}
