package org.zhuqi.applications.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.Drafts;
import org.zhuqi.applications.Edit;
import org.zhuqi.applications.FieldConflict;
import org.zhuqi.applications.Mendable;
import org.zhuqi.applications.Seen;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.programmes.Programme;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/** Keeps what was typed so far; merges it with what colleagues typed meanwhile, field by field. */
@Service
@Transactional
@RequiredArgsConstructor
public class SaveDraft {
    private final Applications applications;
    private final Drafts drafts;
    private final AnsweredCall answeredCall;
    private final ApplicationReviews reviews;
    private final WhatToMend whatToMend;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was changed.
     *
     * @param changes new answers by field id, null to take one away
     * @param seen what the saver had before their eyes
     * @param overrule fields whose other change the saver was shown and replaces
     * @param allOrNothing refuse everything when one field conflicts, rather than save the others
     */
    public record Command(
            ApplicationId application,
            Map<String, @Nullable Object> changes,
            Seen seen,
            Set<String> overrule,
            boolean allOrNothing) {
        public Command {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
            overrule = Set.copyOf(overrule);
        }
    }

    public Draft.Merged save(Actor actor, Command command) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        Application application =
                applications.findForChange(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .orRefuse();
        if (!application.editable(reviews.returned(application))) {
            throw ApplicationsError.ALREADY_SUBMITTED.refused();
        }
        Programme programme = answeredCall.of(application);
        requireKnown(command.changes(), programme.form());
        requireText(command.changes());
        requireAskedFor(command.changes(), whatToMend.of(application));
        Draft draft = drafts.find(application.id()).orElseThrow(SharedError.NOT_FOUND::refused);
        Draft.Merged merged = draft.merge(new Edit(
                command.changes(), command.seen(), command.overrule(), actor.id(), actor.name(), clock.instant()));
        if (command.allOrNothing() && !merged.conflicts().isEmpty()) {
            throw ApplicationsError.FIELDS_CHANGED_MEANWHILE.refused(problems(merged.conflicts()));
        }
        if (!merged.changed().isEmpty()) {
            drafts.save(merged.draft());
            auditTrail.record(AuditEvent.done(actor, "applications.save-draft", "application", application.id())
                    .with(Map.of(
                            "fields",
                            String.join(" ", merged.changed()),
                            "version",
                            String.valueOf(merged.draft().version()))));
        }
        return merged;
    }

    private static void requireKnown(Map<String, @Nullable Object> changes, Form form) {
        List<FieldProblem> problems = new ArrayList<>();
        for (String id : changes.keySet()) {
            boolean writable = form.item(id)
                    .filter(item -> !(item instanceof Field field && field.kind() == FieldKind.FACT))
                    .isPresent();
            if (!writable) {
                problems.add(FieldProblem.of(id, "applications.unknown-field"));
            }
        }
        if (!problems.isEmpty()) {
            throw ApplicationsError.UNKNOWN_FIELD.refused(problems);
        }
    }

    /** Of what was returned the rest stays as it was handed in. */
    private static void requireAskedFor(Map<String, @Nullable Object> changes, Mendable mendable) {
        List<FieldProblem> problems = changes.keySet().stream()
                .filter(field -> !mendable.item(field))
                .map(field -> FieldProblem.of(field, "applications.not-asked-for"))
                .toList();
        if (!problems.isEmpty()) {
            throw ApplicationsError.NOT_ASKED_FOR.refused(problems);
        }
    }

    /** Characters that are no text would make a submission that cannot be written down. */
    private static void requireText(Map<String, @Nullable Object> changes) {
        List<FieldProblem> problems = new ArrayList<>();
        changes.forEach((field, value) -> {
            if (!isText(value)) {
                problems.add(FieldProblem.of(field, "applications.no-text"));
            }
        });
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
    }

    private static boolean isText(@Nullable Object value) {
        return switch (value) {
            case String text ->
                text.indexOf('\0') < 0 && StandardCharsets.UTF_16.newEncoder().canEncode(text);
            case List<?> list -> list.stream().allMatch(SaveDraft::isText);
            case Map<?, ?> map ->
                map.keySet().stream().allMatch(SaveDraft::isText)
                        && map.values().stream().allMatch(SaveDraft::isText);
            case null, default -> true;
        };
    }

    private List<FieldProblem> problems(List<FieldConflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> FieldProblem.of(
                        conflict.field(),
                        "applications.changed-meanwhile",
                        conflict.changed().byName(),
                        Moments.clockTime(conflict.changed().at(), clock.getZone())))
                .toList();
    }
}
