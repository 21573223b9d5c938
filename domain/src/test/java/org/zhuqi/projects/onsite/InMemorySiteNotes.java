package org.zhuqi.projects.onsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.UserId;

public final class InMemorySiteNotes implements SiteNotes {
    private final List<SiteNote> stored = new ArrayList<>();

    @Override
    public Optional<SiteNote> find(SiteNoteId id) {
        return stored.stream().filter(note -> note.id().equals(id)).findFirst();
    }

    @Override
    public Optional<SiteNote> findByKey(UserId by, UUID key) {
        return stored.stream()
                .filter(note -> note.by().equals(by) && note.key().equals(key))
                .findFirst();
    }

    @Override
    public boolean add(SiteNote note) {
        return findByKey(note.by(), note.key()).isEmpty() && stored.add(note);
    }

    @Override
    public List<SiteNote> latest(ProjectId project, int atMost) {
        return stored.reversed().stream()
                .filter(note -> note.project().equals(project))
                .limit(atMost)
                .toList();
    }
}
