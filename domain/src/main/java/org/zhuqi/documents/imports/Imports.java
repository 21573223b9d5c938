package org.zhuqi.documents.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.Port;

/** Where imports are kept, and who works on which. */
@Port
public interface Imports {
    void add(Import handedIn);

    Optional<Import> find(ImportId id);

    /**
     * Saves what a person did; {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody saved in between. It is
     * nobody's work afterwards, and has not been tried yet.
     */
    void save(Import changed);

    /** An import to work on. {@code attempt}: the first is 1. {@code claim}: shows that it is still ours. */
    record Work(Import toDo, UUID claim, int attempt) {}

    /**
     * Takes the one that has waited longest, in a transaction of its own. One that somebody took and has not been heard of
     * since its lease ran out is taken again.
     */
    Optional<Work> claim(UUID claim, Instant now, Instant lease);

    /**
     * Tells how far the work is and prolongs its lease, in a transaction of its own.
     *
     * @return false when it is somebody else's by now
     */
    boolean progress(ImportId id, UUID claim, int rows, Instant lease);

    /** Gives the work back unfinished, in a transaction of its own; it will be tried again. */
    void release(ImportId id, UUID claim);

    /**
     * Saves the end of the work with its problems, which take the place of those of an earlier time.
     *
     * @return false when it is somebody else's by now: nothing that was done may stay
     */
    boolean finish(Import ended, UUID claim, List<RowProblem> problems);

    /** Imports that nobody has worked on since before the time and whose file is still there, longest ago first. */
    List<Import> withFileSince(Instant before, int atMost);

    /** Saves one whose file is removed, and removes its problems, which repeat what stood in the file. */
    void saveWithoutFile(Import emptied);

    /** How many rows have been worked on. */
    int progress(ImportId id);

    /** Problems in the order of rows and columns. */
    List<RowProblem> problems(ImportId id, int atMost);
}
