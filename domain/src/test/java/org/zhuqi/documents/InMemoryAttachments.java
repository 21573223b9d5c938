package org.zhuqi.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attachments in a list. */
public final class InMemoryAttachments implements Attachments {
    private final List<Attachment> all = new ArrayList<>();
    private final Set<AttachmentId> removed = new HashSet<>();
    private final List<String> held = new ArrayList<>();

    @Override
    public void add(Attachment attachment) {
        all.add(attachment);
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return all.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    @Override
    public List<Attachment> of(Collection<OwnerRef> owners) {
        return all.stream()
                .filter(a -> owners.contains(a.owner()) && !removed.contains(a.id()))
                .toList();
    }

    @Override
    public void remove(AttachmentId id) {
        removed.add(id);
    }

    @Override
    public void forget(AttachmentId id) {
        all.removeIf(a -> a.id().equals(id));
    }

    @Override
    public List<String> unusedOf(List<String> contents) {
        return contents.stream()
                .filter(content -> all.stream().noneMatch(a -> a.sha256().equals(content)))
                .toList();
    }

    @Override
    public boolean ifUnused(String sha256, Runnable deletion) {
        held.add(sha256);
        boolean unused = all.stream().noneMatch(a -> a.sha256().equals(sha256));
        if (unused) {
            deletion.run();
        }
        return unused;
    }

    /** Contents that were held for a deletion, in order. */
    public List<String> held() {
        return List.copyOf(held);
    }
}
