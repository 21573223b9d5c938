package org.zhuqi.reviews.notices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.SharedError;

/** Notices kept in memory. */
public final class InMemoryPublicNotices implements PublicNotices {
    private final Map<NoticeId, PublicNotice> notices = new LinkedHashMap<>();

    @Override
    public Optional<PublicNotice> find(NoticeId id) {
        return Optional.ofNullable(notices.get(id));
    }

    @Override
    public Optional<StandingLine> standing(String subjectKind, UUID subject) {
        return notices.values().stream()
                .filter(n -> n.standingLineOf(subjectKind, subject).isPresent())
                .max(Comparator.comparing(PublicNotice::publishedAt))
                .flatMap(n -> n.standingLineOf(subjectKind, subject)
                        .map(line -> new StandingLine(n.id(), line.number(), n.deadline())));
    }

    @Override
    public List<NoticeId> running(LocalDate day) {
        return notices.values().stream()
                .filter(notice -> !notice.ends().date().isBefore(day))
                .map(PublicNotice::id)
                .toList();
    }

    @Override
    public void add(PublicNotice notice) {
        notices.put(notice.id(), notice);
    }

    @Override
    public void save(PublicNotice notice) {
        PublicNotice kept = notices.get(notice.id());
        if (kept == null || kept.version() != notice.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        notices.put(notice.id(), notice.withVersion(notice.version() + 1));
    }
}
