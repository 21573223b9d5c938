package org.zhuqi.documents.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.DocumentStore;

/**
 * Deletes contents that no attachment names: their uploads broke off between the file and the row.
 *
 * <p>Not one transaction on purpose: there may be a million files and hardly an orphan among them. They are looked at
 * page by page without holding anything; only an orphan is held, by {@link ForgetContent}.
 */
@Service
@RequiredArgsConstructor
public class SweepDocuments {
    /** No upload takes longer between its content and its row. */
    private static final Duration YOUNG = Duration.ofHours(6);

    static final int PAGE = 500;

    private final Attachments attachments;
    private final DocumentStores stores;
    private final ForgetContent forgetContent;
    private final Clock clock;

    /** Returns how many contents went. */
    public int sweep() {
        Instant old = clock.instant().minus(YOUNG);
        DocumentStore store = stores.current();
        int swept = store.forgetReceivedBefore(old);
        List<String> page = store.keptBefore(old, "", PAGE);
        while (!page.isEmpty()) {
            for (String orphan : attachments.unusedOf(page)) {
                if (forgetContent.forget(orphan)) {
                    swept++;
                }
            }
            page = store.keptBefore(old, page.getLast(), PAGE);
        }
        return swept;
    }
}
