package org.zhuqi.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A chain in lists. */
public final class InMemoryAuditChain implements AuditChain {
    public final List<AuditEntry> entries = new ArrayList<>();
    private final List<Seal> seals = new ArrayList<>();
    public boolean lockedByAnother;

    @Override
    public boolean lock() {
        return !lockedByAnother;
    }

    @Override
    public void awaitLock() {
        lockedByAnother = false;
    }

    @Override
    public List<AuditEntry> unsealed(int atMost) {
        return entries.stream()
                .filter(e -> seals.stream().noneMatch(s -> s.entry() == e.id()))
                .sorted(Comparator.comparingLong(AuditEntry::id))
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<Seal> last() {
        return seals.isEmpty() ? Optional.empty() : Optional.of(seals.getLast());
    }

    @Override
    public void append(List<Seal> more) {
        seals.addAll(more);
    }

    @Override
    public List<SealedEntry> after(long position, int atMost) {
        return seals.stream()
                .filter(s -> s.position() > position)
                .limit(atMost)
                .map(s -> new SealedEntry(
                        s,
                        entries.stream()
                                .filter(e -> e.id() == s.entry())
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    @Override
    public long unsealedBefore(Instant time) {
        return unsealed(Integer.MAX_VALUE).stream()
                .filter(e -> e.at().isBefore(time))
                .count();
    }
}
