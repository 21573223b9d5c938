package org.zhuqi.documents;

import java.util.EnumSet;
import java.util.Set;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PlugIn;

/** Answers for the records of one kind: who may see what is attached to them, and who may attach or remove. */
@PlugIn
public interface AttachmentOwner {
    /** Unique among all owners, e.g. {@code application}; stands in {@link OwnerRef#kind()}. */
    String kind();

    /** Whether the actor may see the files of this record. An unknown record answers not found. */
    Access mayRead(Actor actor, String ownerId);

    /** Whether the actor may see this one of the record's files; all of them unless the owner says otherwise. */
    default Access mayRead(Actor actor, Attachment file) {
        return mayRead(actor, file.owner().id());
    }

    /** Whether the actor may attach files to this record now, or remove them. */
    Access mayAttach(Actor actor, String ownerId);

    /** Whether the actor may take this one off its record now; whoever may attach unless the owner says otherwise. */
    default Access mayRemove(Actor actor, Attachment file) {
        return mayAttach(actor, file.owner().id());
    }

    /** The kinds of file that go with these records; all that may be attached anywhere unless the owner says otherwise. */
    default Set<AllowedType> types() {
        return EnumSet.allOf(AllowedType.class);
    }

    /** The same of this one record, where not all of a kind take the same. An unknown record takes what its kind takes. */
    default Set<AllowedType> types(String ownerId) {
        return types();
    }
}
