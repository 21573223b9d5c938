package org.zhuqi.documents;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.shared.UserId;

public final class InMemoryPartialUploads implements PartialUploads {
    private final Map<UploadId, PartialUpload> stored = new LinkedHashMap<>();
    private final Set<UploadId> attached = new HashSet<>();

    @Override
    public Optional<PartialUpload> find(UploadId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<PartialUpload> findByKey(UserId by, UUID key) {
        return stored.values().stream()
                .filter(each -> each.by().equals(by) && each.key().equals(key))
                .findFirst();
    }

    @Override
    public int countOf(UserId by) {
        return (int) stored.values().stream()
                .filter(each -> each.by().equals(by) && !attached.contains(each.id()))
                .count();
    }

    @Override
    public void attached(UploadId id) {
        attached.add(id);
    }

    @Override
    public boolean add(PartialUpload upload) {
        if (findByKey(upload.by(), upload.key()).isPresent()) {
            return false;
        }
        stored.put(upload.id(), upload);
        return true;
    }

    @Override
    public List<PartialUpload> begunBefore(Instant time, int atMost) {
        return stored.values().stream()
                .filter(each -> each.at().isBefore(time))
                .sorted(Comparator.comparing(PartialUpload::at))
                .limit(atMost)
                .toList();
    }

    @Override
    public void forget(UploadId id) {
        stored.remove(id);
    }
}
