package org.zhuqi.documents.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.DocumentStore;

/** Deletes contents that no attachment names: their uploads broke off between the file and the row. */
@Service
@Transactional
@RequiredArgsConstructor
public class SweepDocuments {
    /** No upload takes longer between its content and its row. */
    private static final Duration YOUNG = Duration.ofHours(6);

    private final Attachments attachments;
    private final DocumentStores stores;
    private final Clock clock;

    /** Returns how many contents went. */
    public int sweep() {
        Instant old = clock.instant().minus(YOUNG);
        DocumentStore store = stores.current();
        int swept = store.forgetReceivedBefore(old);
        for (String sha256 : store.keptBefore(old)) {
            if (attachments.ifUnused(sha256, () -> store.delete(sha256))) {
                swept++;
            }
        }
        return swept;
    }
}
