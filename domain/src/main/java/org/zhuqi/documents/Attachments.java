package org.zhuqi.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** The list of what is attached to what. */
@Port
public interface Attachments {
    /**
     * Adds the file and, until the transaction ends, keeps its content from being swept away.
     */
    void add(Attachment attachment);

    /** Finds a file, also one that was removed from its record: what an old submission names stays readable. */
    Optional<Attachment> find(AttachmentId id);

    /** The files of a record that were not removed, oldest first. */
    default List<Attachment> of(OwnerRef owner) {
        return of(List.of(owner));
    }

    /** The same of several records at once. */
    List<Attachment> of(Collection<OwnerRef> owners);

    /** Takes the file off its record; it stays readable by its id. */
    void remove(AttachmentId id);

    /** Forgets a file for good: its content is swept away unless another file has it. */
    void forget(AttachmentId id);

    /** Those of the contents that no file, removed or not, has; a glance that holds nobody up. */
    List<String> unusedOf(List<String> contents);

    /** Runs the deletion when no file, removed or not, has this content; nobody can attach it meanwhile. */
    boolean ifUnused(String sha256, Runnable deletion);
}
