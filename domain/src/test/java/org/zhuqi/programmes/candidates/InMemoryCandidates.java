package org.zhuqi.programmes.candidates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

/** Candidates kept in memory, for tests. */
public final class InMemoryCandidates implements Candidates {
    private final Map<CandidateId, Candidate> byId = new LinkedHashMap<>();
    private final Map<CandidateId, List<CandidateMove>> moves = new HashMap<>();

    public List<Candidate> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<Candidate> find(CandidateId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Candidate> findForChange(CandidateId id) {
        return find(id);
    }

    @Override
    public List<Candidate> addNew(Collection<Candidate> candidates) {
        List<Candidate> added = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean known = byId.values().stream()
                    .anyMatch(other -> other.programme().equals(candidate.programme())
                            && other.enterprise().equals(candidate.enterprise()));
            if (!known) {
                byId.put(candidate.id(), candidate);
                added.add(candidate);
            }
        }
        return added;
    }

    @Override
    public void save(Candidate moved, CandidateMove move) {
        Candidate kept = byId.get(moved.id());
        if (kept == null || kept.version() != moved.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        byId.put(moved.id(), moved.withVersion(moved.version() + 1));
        moves.computeIfAbsent(moved.id(), id -> new ArrayList<>()).add(move);
    }

    @Override
    public List<CandidateMove> moves(CandidateId id) {
        return List.copyOf(moves.getOrDefault(id, List.of()));
    }

    @Override
    public List<Candidate> overdue(LocalDate today, int atMost) {
        return byId.values().stream()
                .filter(candidate -> candidate.status() == CandidateStatus.OFFERED
                        && Objects.requireNonNull(candidate.answerBy()).isBefore(today))
                .sorted(Comparator.comparing(candidate -> Objects.requireNonNull(candidate.answerBy())))
                .limit(atMost)
                .toList();
    }
}
