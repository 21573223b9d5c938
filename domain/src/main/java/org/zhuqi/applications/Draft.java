package org.zhuqi.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Answers;
import org.zhuqi.shared.UserId;

/**
 * What an enterprise has filled in so far. Every field remembers its last change, so that people who work on it at the
 * same time do not overwrite each other unknowingly.
 *
 * @param stamps last change by field id; a field without one was never answered
 * @param version counts the saves that changed something
 */
public record Draft(ApplicationId application, Answers answers, Map<String, Stamp> stamps, long version) {
    public Draft {
        stamps = Map.copyOf(stamps);
    }

    /**
     * The last change of a field.
     *
     * @param version of the draft that it made
     */
    public record Stamp(long version, UserId by, String byName, Instant at) {}

    /**
     * What became of an edit.
     *
     * @param draft with every change that overlapped nobody's
     * @param conflicts changes that were not taken over
     * @param changed fields that differ from before
     */
    public record Merged(Draft draft, List<FieldConflict> conflicts, Set<String> changed) {
        public Merged {
            conflicts = List.copyOf(conflicts);
            changed = Set.copyOf(changed);
        }
    }

    public static Draft empty(ApplicationId application) {
        return new Draft(application, Answers.none(), Map.of(), 0);
    }

    /** Takes over what nobody else has changed since the saver saw it; the same change by two people is no conflict. */
    public Merged merge(Edit edit) {
        Answers merged = answers;
        Map<String, Stamp> stamped = new TreeMap<>(stamps);
        List<FieldConflict> conflicts = new ArrayList<>();
        Set<String> changed = new TreeSet<>();
        for (Map.Entry<String, @Nullable Object> change : edit.changes().entrySet()) {
            String field = change.getKey();
            Object mine = Answers.none().with(field, change.getValue()).value(field);
            Object theirs = answers.value(field);
            if (Objects.equals(mine, theirs)) {
                continue;
            }
            Stamp last = stamps.get(field);
            if (last != null && isStale(field, last, edit)) {
                conflicts.add(new FieldConflict(field, mine, theirs, last));
                continue;
            }
            merged = merged.with(field, mine);
            stamped.put(field, new Stamp(version + 1, edit.by(), edit.byName(), edit.at()));
            changed.add(field);
        }
        Draft after = changed.isEmpty() ? this : new Draft(application, merged, stamped, version + 1);
        return new Merged(after, conflicts, changed);
    }

    private boolean isStale(String field, Stamp last, Edit edit) {
        if (edit.overrule().contains(field)) {
            return false;
        }
        return switch (edit.seen()) {
            case Seen.Version seen -> last.version() > seen.version();
            case Seen.Values seen -> !Objects.equals(seen.answers().value(field), answers.value(field));
        };
    }

    /** Fields that were changed after the version, with their last change: what somebody who saw it has not seen. */
    public Map<String, Stamp> changedSince(long seenVersion) {
        Map<String, Stamp> later = new TreeMap<>();
        stamps.forEach((field, stamp) -> {
            if (stamp.version() > seenVersion) {
                later.put(field, stamp);
            }
        });
        return later;
    }
}
