package org.zhuqi.enterprises.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseChange;
import org.zhuqi.enterprises.EnterpriseChanges;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.enterprises.FieldChange;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** Writes the history of a record's fields, and tells a second editor from it what the first one did. */
@Service
@RequiredArgsConstructor
class KeepChanges {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final EnterpriseChanges changes;
    private final Clock clock;

    /** Refuses when the record was saved after the version the editor saw: field by field who, when, old, new. */
    void refuseOutdated(Enterprise now, long seen) {
        if (now.version() == seen) {
            return;
        }
        List<FieldProblem> problems =
                changes.after(now.id(), seen).stream().map(this::problem).toList();
        throw problems.isEmpty()
                ? SharedError.CHANGED_MEANWHILE.refused()
                : EnterpriseError.CHANGED_MEANWHILE.refused(problems);
    }

    void keep(Actor actor, Enterprise before, Enterprise after) {
        keepAll(actor, List.of(new Saved(before, after)));
    }

    /** A record before and after a save. */
    record Saved(Enterprise before, Enterprise after) {}

    void keepAll(Actor actor, Collection<Saved> saves) {
        Instant now = clock.instant();
        changes.addAll(saves.stream()
                .flatMap(save -> save.after().differencesFrom(save.before()).stream()
                        .map(change -> new EnterpriseChange(
                                Identifiers.next(clock),
                                save.after().id(),
                                save.before().version() + 1,
                                now,
                                actor.id(),
                                actor.name(),
                                change)))
                .toList());
    }

    static String fields(Enterprise before, Enterprise after) {
        return after.differencesFrom(before).stream().map(FieldChange::field).collect(Collectors.joining(", "));
    }

    private FieldProblem problem(EnterpriseChange change) {
        return FieldProblem.of(
                change.change().field(),
                "enterprises.changed-meanwhile",
                change.byName(),
                MINUTE.format(change.at().atZone(clock.getZone())),
                shown(change.change().before()),
                shown(change.change().after()));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "—" : value;
    }
}
