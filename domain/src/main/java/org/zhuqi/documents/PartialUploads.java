package org.zhuqi.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** The uploads in parts that are under way, or ended not long ago. */
@Port
public interface PartialUploads {
    Optional<PartialUpload> find(UploadId id);

    Optional<PartialUpload> findByKey(UserId by, UUID key);

    /** How many somebody has under way: begun, and neither attached nor forgotten. */
    int countOf(UserId by);

    /** It is attached: it no longer counts, and is found until it is forgotten. */
    void attached(UploadId id);

    /** Keeps it; false, and nothing kept, when the same person has begun one with the key. */
    boolean add(PartialUpload upload);

    /** Begun before the time, the earliest first. */
    List<PartialUpload> begunBefore(Instant time, int atMost);

    /** Nothing happens when it is not there. */
    void forget(UploadId id);
}
