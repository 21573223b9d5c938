package org.zhuqi.reviews.panels;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.shared.SharedError;

/** Sheets in memory, for tests of use cases. */
public class InMemorySheets implements Sheets {
    private final Map<SheetId, Sheet> sheets = new LinkedHashMap<>();
    private final Draws draws;
    private final Reviews reviews;

    public InMemorySheets(Draws draws, Reviews reviews) {
        this.draws = draws;
        this.reviews = reviews;
    }

    /** Everything, in the order in which it came. */
    public List<Sheet> all() {
        return List.copyOf(sheets.values());
    }

    @Override
    public Optional<Sheet> find(SheetId id) {
        return Optional.ofNullable(sheets.get(id));
    }

    @Override
    public List<Sheet> ofFile(DrawId draw, ReviewId file) {
        List<?> panel = draws.find(draw).map(Draw::panel).orElse(List.of());
        return sheets.values().stream()
                .filter(sheet ->
                        sheet.draw().equals(draw) && sheet.file().equals(file) && panel.contains(sheet.expert()))
                .sorted(Comparator.comparing(sheet -> sheet.expert().toString()))
                .toList();
    }

    @Override
    public void add(List<Sheet> added) {
        added.forEach(sheet -> sheets.put(sheet.id(), sheet));
    }

    @Override
    public void save(Sheet sheet) {
        Sheet held = sheets.get(sheet.id());
        if (held == null || held.version() != sheet.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        sheets.put(sheet.id(), sheet.kept());
    }

    @Override
    public List<OfCall> ofCall(String subjectKind, UUID call) {
        return sheets.values().stream()
                .map(Sheet::file)
                .distinct()
                .flatMap(file -> reviews.find(file).stream())
                .filter(review -> isOf(review.subject(), subjectKind, call))
                .map(review -> {
                    Draw draw = draws.latestFor(List.of(review.id())).orElseThrow();
                    return new OfCall(review.subject().id(), draw.panel().size(), ofFile(draw.id(), review.id()));
                })
                .toList();
    }

    private static boolean isOf(SubjectRef subject, String kind, UUID call) {
        SubjectRef.Call answered = subject.call();
        return subject.kind().equals(kind) && answered != null && answered.id().equals(call);
    }
}
