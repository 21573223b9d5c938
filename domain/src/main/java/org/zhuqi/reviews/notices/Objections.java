package org.zhuqi.reviews.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** The objections to public notices. */
@Port
public interface Objections {
    Optional<Objection> find(ObjectionId id);

    /** By {@link ObjectionId#number()}, written with or without dashes, in small letters or capitals. */
    Optional<Objection> findByNumber(String number);

    /** All objections to one line, oldest first. */
    List<Objection> ofLine(NoticeId notice, int line);

    /** How many came from an address since then. */
    int filedSince(String address, Instant since);

    void add(Objection objection);

    /** Keeps the answer. Refuses CHANGED_MEANWHILE on an old version. */
    void save(Objection objection);
}
