package org.zhuqi.reviews.sitechecks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Checks on sites in a map, about matters of the given reviews. */
public final class InMemorySiteChecks implements SiteChecks {
    private final Map<SiteCheckId, SiteCheck> all = new LinkedHashMap<>();
    private final Reviews reviews;

    public InMemorySiteChecks(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<SiteCheck> find(SiteCheckId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<SiteCheck> of(ReviewId file, String contentHash) {
        return all.values().stream()
                .filter(check ->
                        check.file().equals(file) && check.contentHash().equals(contentHash))
                .findFirst();
    }

    @Override
    public void add(SiteCheck check) {
        if (of(check.file(), check.contentHash()).isPresent()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        all.put(check.id(), check);
    }

    @Override
    public void save(SiteCheck check) {
        SiteCheck before = all.get(check.id());
        if (before == null || before.version() != check.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        all.put(check.id(), check.kept());
    }

    @Override
    public List<SiteCheck> unfinishedOf(UserId officer) {
        return all.values().stream()
                .filter(check -> !check.isConfirmed())
                .filter(check -> check.first().id().equals(officer)
                        || check.second().id().equals(officer))
                .sorted(Comparator.comparing(check -> check.id().toString()))
                .toList();
    }

    @Override
    public boolean tookPart(ReviewId file, UserId person) {
        return all.values().stream()
                .filter(check -> check.file().equals(file))
                .anyMatch(check ->
                        check.first().id().equals(person) || check.second().id().equals(person));
    }

    @Override
    public List<Counted> ofCall(String subjectKind, UUID call) {
        List<Counted> counted = new ArrayList<>();
        for (SiteCheck check : all.values()) {
            Review file = reviews.find(check.file()).orElseThrow();
            SubjectRef.Call answered = file.subject().call();
            if (answered != null && answered.id().equals(call) && counts(check, file, subjectKind)) {
                counted.add(new Counted(file.subject().id(), check.counted()));
            }
        }
        return counted;
    }

    @Override
    public Optional<Counted> ofSubject(String subjectKind, UUID subject) {
        return reviews.findBySubject(subjectKind, subject)
                .flatMap(file -> of(file.id(), file.contentHash())
                        .filter(check -> counts(check, file, subjectKind))
                        .map(check -> new Counted(subject, check.counted())));
    }

    private static boolean counts(SiteCheck check, Review file, String subjectKind) {
        return check.isConfirmed()
                && file.subject().kind().equals(subjectKind)
                && file.contentHash().equals(check.contentHash());
    }
}
