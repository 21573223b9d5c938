package org.zhuqi.documents.imports.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** All kinds by id; refuses to start when two have the same. */
@Service
public class ImportKinds {
    private final Map<String, ImportKind> byId = new LinkedHashMap<>();

    public ImportKinds(List<ImportKind> kinds) {
        for (ImportKind kind : kinds) {
            ImportKind other = byId.put(kind.id(), kind);
            if (other != null) {
                throw new IllegalStateException("two kinds of import with id " + kind.id() + ": "
                        + other.getClass().getName() + " and " + kind.getClass().getName());
            }
        }
    }

    /** What this person may import. */
    public List<ImportKind> importable(Actor actor) {
        actor.may(ImportsRight.IMPORT).orRefuse();
        return byId.values().stream().filter(kind -> actor.has(kind.right())).toList();
    }

    /** The kind, for somebody who may import it. */
    public ImportKind allowed(Actor actor, String kind) {
        actor.may(ImportsRight.IMPORT).orRefuse();
        ImportKind found = Optional.ofNullable(byId.get(kind)).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(found.right()).orRefuse();
        return found;
    }
}
