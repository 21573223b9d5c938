package org.zhuqi.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/** Sessions whose secret is their id. */
public final class InMemorySessions implements Sessions {
    private final Map<UserId, List<OpenSession>> stored = new HashMap<>();

    public void open(UserId user, OpenSession session) {
        stored.computeIfAbsent(user, id -> new ArrayList<>()).add(session);
    }

    @Override
    public List<OpenSession> of(UserId user, @Nullable String secret) {
        return List.copyOf(stored.getOrDefault(user, List.of()));
    }

    @Override
    public void end(UserId user, String id) {
        stored.getOrDefault(user, new ArrayList<>())
                .removeIf(session -> session.id().equals(id));
    }

    @Override
    public int endOldest(UserId user, int keep) {
        List<OpenSession> oldest = stored.getOrDefault(user, new ArrayList<>()).stream()
                .sorted(Comparator.comparing(OpenSession::since).reversed())
                .skip(keep)
                .toList();
        oldest.forEach(session -> end(user, session.id()));
        return oldest.size();
    }

    @Override
    public void endAll(UserId user, @Nullable String except) {
        stored.getOrDefault(user, new ArrayList<>())
                .removeIf(session -> !session.id().equals(except));
    }
}
