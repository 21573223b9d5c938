package org.zhuqi.programmes.designs;

import java.time.Instant;
import lombok.AccessLevel;
import lombok.With;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.ProgrammesError;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/**
 * A call on the desk of whoever writes it: the working copy, and how many versions of it were published. Those never
 * change; the working copy becomes the next one.
 *
 * @param published the latest version that is kept, 0 before the first; while it is a draft nobody has seen that one
 * @param version counts saves; 0 for one that was never kept, its first save included
 */
@With(AccessLevel.PRIVATE)
public record Design(
        ProgrammeId id,
        String code,
        Definition definition,
        ProgrammeStatus status,
        int published,
        Change last,
        long version) {
    /** Who saved last. */
    public record Change(UserId by, String byName, Instant at) {}

    public Design {
        Programme.requireCode(code);
    }

    public static Design begun(ProgrammeId id, String code, Definition definition, Change by) {
        return new Design(id, code, definition, ProgrammeStatus.DRAFT, 0, by, 0);
    }

    /** A call that came to be without a designer, e.g. shipped with the place. */
    public static Design of(Programme programme) {
        return new Design(
                programme.id(),
                programme.code(),
                Definition.of(programme),
                programme.status(),
                programme.version(),
                new Change(UserId.SYSTEM, "system", Instant.EPOCH),
                0);
    }

    /** The next working copy; refuses when somebody saved after the version it was made from. */
    public Design changed(long seen, Definition next, Change by) {
        if (seen != version) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        if (status == ProgrammeStatus.WITHDRAWN) {
            throw ProgrammesError.WITHDRAWN.refused();
        }
        return withDefinition(next).withLast(by);
    }

    /** After its working copy became the next version. */
    public Design published(int number, Change by) {
        return moved(ProgrammeStatus.PUBLISHED).withPublished(number).withLast(by);
    }

    public Design withdrawn(Change by) {
        return moved(ProgrammeStatus.WITHDRAWN).withLast(by);
    }

    private Design moved(ProgrammeStatus next) {
        if (!status.mayBecome(next)) {
            throw ProgrammesError.STATUS_NOT_ALLOWED.refused();
        }
        return withStatus(next);
    }

    /** Whether anybody outside the office has seen it. */
    public boolean wasPublished() {
        return status != ProgrammeStatus.DRAFT;
    }

    /** The number its working copy would be published as. */
    public int next() {
        return published + 1;
    }

    /** As it is kept after a save. */
    public Design kept() {
        return withVersion(version + 1);
    }
}
