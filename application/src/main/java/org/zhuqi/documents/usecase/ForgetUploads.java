package org.zhuqi.documents.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.PartialUpload;
import org.zhuqi.documents.PartialUploads;
import org.zhuqi.documents.UploadParts;

/** Throws away what came in of uploads that nobody went on with, and that others have ended. */
@Service
@RequiredArgsConstructor
public class ForgetUploads {
    /** As long as a phone may be without a line and still go on where it was. */
    static final Duration KEPT = Duration.ofDays(3);

    private static final int AT_ONCE = 200;

    private final PartialUploads uploads;
    private final UploadParts parts;
    private final Clock clock;

    /** Returns how many went. */
    public int forget() {
        Instant old = clock.instant().minus(KEPT);
        int gone = 0;
        List<PartialUpload> some = uploads.begunBefore(old, AT_ONCE);
        while (!some.isEmpty()) {
            for (PartialUpload upload : some) {
                parts.forget(upload.id());
                uploads.forget(upload.id());
                gone++;
            }
            some = uploads.begunBefore(old, AT_ONCE);
        }
        return gone;
    }
}
