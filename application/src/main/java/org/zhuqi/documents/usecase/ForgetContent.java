package org.zhuqi.documents.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.Attachments;

/** Deletes one content that no attachment names: a short transaction, so that the sweep holds up nobody for long. */
@Service
@Transactional
@RequiredArgsConstructor
class ForgetContent {
    private final Attachments attachments;
    private final DocumentStores stores;

    /** Returns false when somebody attached it meanwhile. */
    boolean forget(String sha256) {
        return attachments.ifUnused(sha256, () -> stores.current().delete(sha256));
    }
}
