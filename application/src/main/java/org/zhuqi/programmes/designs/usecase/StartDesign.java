package org.zhuqi.programmes.designs.usecase;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Stage;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.usecase.ReadFields;

/** Begins a call: with nothing, with what another says, or with what a file says. */
@Service
@Transactional
@RequiredArgsConstructor
public class StartDesign {
    private static final int TITLE = 200;
    private static final int DAYS = 5;
    private final Designs designs;
    private final Programmes programmes;
    private final KeptDesign kept;
    private final DefinitionCodec codec;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param code capital letters, figures and hyphens, for good
     */
    public record Command(
            @Nullable String code,
            @Nullable String titleZh,
            @Nullable String titleKo,
            @Nullable String titleEn) {}

    public ProgrammeId begin(Actor actor, Command command) {
        actor.may(ProgrammesRight.DESIGN).orRefuse();
        ReadFields fields = new ReadFields();
        String code = code(fields, command.code());
        LocalText title = fields.local("title", command.titleZh(), command.titleKo(), command.titleEn(), TITLE);
        fields.refuseWrong();
        return keep(actor, code, Definition.blank(code, title, usualWay()), "begun", code);
    }

    /** Last year's call under a new code: everything but its dates. */
    public ProgrammeId copy(Actor actor, ProgrammeId of, @Nullable String newCode) {
        Design from = kept.toChange(actor, of);
        ReadFields fields = new ReadFields();
        String code = code(fields, newCode);
        fields.refuseWrong();
        return keep(actor, code, from.definition().copied(code), "copy", from.code());
    }

    /**
     * What a file says; nothing is kept of one that is wrong anywhere.
     *
     * @param newCode null or blank for the file's own
     */
    public ProgrammeId read(Actor actor, String file, @Nullable String newCode) {
        actor.may(ProgrammesRight.DESIGN).orRefuse();
        DefinitionCodec.File read = codec.read(file);
        ReadFields fields = new ReadFields();
        String code = code(fields, newCode == null || newCode.isBlank() ? read.code() : newCode);
        fields.refuseWrong();
        kept.requireNoContradiction(read.definition());
        return keep(actor, code, read.definition(), "file", read.code());
    }

    private ProgrammeId keep(Actor actor, String code, Definition definition, String how, String from) {
        kept.requireModest(code, definition);
        ProgrammeId id = new ProgrammeId(Identifiers.next(clock));
        designs.save(Design.begun(id, code, definition, kept.by(actor)));
        auditTrail.record(AuditEvent.done(actor, "programmes.begin", "programme", id)
                .with("programme", code)
                .with(how, from));
        return id;
    }

    private String code(ReadFields fields, @Nullable String typed) {
        String code = fields.required("code", typed, 20).toUpperCase(java.util.Locale.ROOT);
        if (code.isEmpty()) {
            return code;
        }
        try {
            Programme.requireCode(code);
        } catch (IllegalArgumentException e) {
            fields.wrong(FieldProblem.of("code", "designs.code-form"));
            return code;
        }
        if (designs.hasCode(code) || programmes.findByCode(code).isPresent()) {
            fields.wrong(FieldProblem.of("code", "designs.code-taken", code));
        }
        return code;
    }

    /** County, then bureau: what most calls keep (docs/domain.md "Policy-fund process", steps 3 to 9). */
    private static List<Stage> usualWay() {
        return List.of(
                new Stage(
                        "unit-review",
                        new LocalText("县级审核", "현급 심사", "Unit review"),
                        Reviewer.RESPONSIBLE_UNIT,
                        DAYS,
                        EnumSet.of(Move.RETURN, Move.RECOMMEND, Move.REJECT),
                        1,
                        EnumSet.of(Move.RECOMMEND, Move.REJECT),
                        DAYS),
                new Stage(
                        "decision",
                        new LocalText("州级审定", "주급 심사결정", "Decision"),
                        Reviewer.PREFECTURE,
                        DAYS,
                        EnumSet.of(Move.APPROVE, Move.REJECT),
                        0,
                        EnumSet.of(Move.REJECT),
                        0));
    }
}
