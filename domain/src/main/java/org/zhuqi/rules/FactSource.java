package org.zhuqi.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.PlugIn;

/** Adds facts as of a date: the enterprise's own record, tax credit, court lists … */
@PlugIn
public interface FactSource {
    /** Unique among all sources; two of one id keep the program from starting. */
    String id();

    /** Whether this source could ever answer for the key. */
    boolean knows(FactKey key);

    /**
     * What of it whoever writes conditions may choose from a list; facts that are not offered can still be asked for by
     * their keys. Asked for often: it reads nothing that is slow to read.
     */
    default List<FactOffer> offered() {
        return List.of();
    }

    /**
     * The fact as it stood on the date; empty when the source has nothing to say, which reads as unknown and never as
     * "no".
     */
    Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf);

    /** The same for many keys; a source that can read them together does. */
    default List<Fact> findAll(Collection<FactKey> keys, FactSubject subject, LocalDate asOf) {
        return keys.stream().flatMap(key -> find(key, subject, asOf).stream()).toList();
    }

    /**
     * The same about many at once, by whom it is about: what a walk over everybody on record asks. A source that can read
     * about many together does; for any other it is one after the other.
     */
    default Map<FactSubject, List<Fact>> findEach(
            Collection<FactKey> keys, Collection<FactSubject> subjects, LocalDate asOf) {
        Map<FactSubject, List<Fact>> found = new HashMap<>();
        subjects.forEach(subject -> found.put(subject, findAll(keys, subject, asOf)));
        return found;
    }
}
