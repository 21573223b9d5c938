package org.zhuqi.enterprises.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.Titles;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** Puts a title an enterprise was granted on its record. */
@Service
@Transactional
@RequiredArgsConstructor
public class GrantTitle {
    private static final int MAX_BATCH = 100;
    private static final int MAX_DOCUMENT = 200;

    private final Enterprises enterprises;
    private final Titles titles;
    private final TitleKinds kinds;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * @param from first day, {@code to} the last; to is null when it does not expire
     */
    public record Command(
            @Nullable String kind,
            @Nullable String batch,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String document) {}

    public UUID grant(Actor actor, EnterpriseId id, Command command) {
        actor.may(EnterpriseRight.EDIT_TITLES).orRefuse();
        Enterprise enterprise = enterprises.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(EnterpriseRight.EDIT_TITLES, enterprise.unit(), id).orRefuse();
        Title title = read(id, command);
        if (titles.of(id).stream().anyMatch(held -> overlap(held, title))) {
            throw EnterpriseError.TITLE_HELD_ALREADY.refused(
                    List.of(FieldProblem.of("from", "enterprises.title-overlaps")));
        }
        titles.add(title);
        auditTrail.record(event(actor, title));
        return title.id();
    }

    static AuditEvent event(Actor actor, Title title) {
        return AuditEvent.done(actor, "enterprises.grant-title", "enterprise", title.enterprise())
                .with(Map.of("title", title.kind(), "from", title.from().toString()));
    }

    /** Reads what was typed; refuses with everything that is wrong with it. */
    Title read(EnterpriseId id, Command command) {
        List<FieldProblem> problems = new ArrayList<>();
        TitleKind kind =
                kinds.find(command.kind() == null ? "" : command.kind()).orElse(null);
        if (kind == null) {
            problems.add(FieldProblem.of("kind", "enterprises.title-unknown"));
        }
        if (command.from() == null) {
            problems.add(FieldProblem.of("from", "enterprises.date-form"));
        } else if (command.to() != null && command.to().isBefore(command.from())) {
            problems.add(FieldProblem.of("to", "enterprises.ends-before-it-begins"));
        }
        if (longer(command.batch(), MAX_BATCH)) {
            problems.add(FieldProblem.of("batch", "enterprises.too-long", MAX_BATCH));
        }
        if (longer(command.document(), MAX_DOCUMENT)) {
            problems.add(FieldProblem.of("document", "enterprises.too-long", MAX_DOCUMENT));
        }
        if (kind == null || command.from() == null || !problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        return Title.builder()
                .id(Identifiers.next(clock))
                .enterprise(id)
                .kind(kind.code())
                .level(kind.level())
                .batch(blankToNull(command.batch()))
                .from(command.from())
                .to(command.to())
                .document(blankToNull(command.document()))
                .build();
    }

    static boolean overlap(Title held, Title title) {
        LocalDate end = held.cancelled() != null ? held.cancelled().on().minusDays(1) : held.to();
        return held.kind().equals(title.kind())
                && (end == null || !end.isBefore(title.from()))
                && (title.to() == null || !title.to().isBefore(held.from()))
                && (end == null || !end.isBefore(held.from()));
    }

    private static boolean longer(@Nullable String text, int most) {
        return text != null && text.strip().length() > most;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
