package org.zhuqi.documents.usecase;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.DocumentStore;
import org.zhuqi.documents.StoreChoice;
import org.zhuqi.shared.SharedError;

/** The store in use and the ones used before; refuses to start on a duplicate or a missing one. */
@Service
public class DocumentStores {
    private final Map<String, DocumentStore> byId;
    private final DocumentStore current;

    public DocumentStores(List<DocumentStore> stores, StoreChoice choice) {
        byId = stores.stream().collect(Collectors.toMap(DocumentStore::id, Function.identity(), (a, b) -> {
            throw new IllegalStateException("two document stores with id " + a.id() + ": "
                    + a.getClass().getName() + " and " + b.getClass().getName());
        }));
        DocumentStore chosen = byId.get(choice.id());
        if (chosen == null) {
            throw new IllegalStateException("no document store " + choice.id() + "; there are " + byId.keySet());
        }
        current = chosen;
    }

    DocumentStore current() {
        return current;
    }

    /** Whichever store holds the content, the current one first. */
    DocumentStore holding(String sha256) {
        if (current.holds(sha256)) {
            return current;
        }
        return byId.values().stream()
                .filter(s -> s.holds(sha256))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
