package org.zhuqi.reviews.panels.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.shared.Scope;

/** Nobody was drawn into any panel, for tests of other rooms. */
public final class NoPanels implements PanelQueries {
    @Override
    public List<Panel> panels(Scope scope) {
        return List.of();
    }

    @Override
    public Optional<Panel> panel(Scope scope, DrawId id) {
        return Optional.empty();
    }

    @Override
    public List<File> files(Scope scope, DrawId id) {
        return List.of();
    }

    @Override
    public Optional<Own> sheet(Scope scope, SheetId id) {
        return Optional.empty();
    }

    @Override
    public Optional<ReviewId> opened(Scope scope, String subjectKind, UUID subject) {
        return Optional.empty();
    }

    @Override
    public List<Progress> progress(Scope scope, DrawId id) {
        return List.of();
    }

    @Override
    public Optional<Progress> progressOf(Scope scope, String subjectKind, UUID subject) {
        return Optional.empty();
    }

    @Override
    public List<Waiting> waiting(LocalDate until) {
        return List.of();
    }
}
