package org.zhuqi.projects.problems.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemRules;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** The owner or an officer names what keeps a project from going on. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecordProblem {
    static final int TITLE = 60;
    static final int WORDS = 2_000;
    private final ProblemLedger ledger;
    private final Projects projects;
    private final UnitDirectory units;
    private final ProblemRules rules;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param found nothing for today
     * @param owner unit that is to answer for it; nothing for the project's own, which it is whatever an enterprise says
     * @param days working days within which it is to be solved; nothing for the usual, which it is for an enterprise
     */
    public record Command(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String words,
            @Nullable String found,
            @Nullable String owner,
            @Nullable String days) {
        public static final Command BLANK = new Command("", "", "", "", "", "");
    }

    public ProblemId record(Actor actor, ProjectId id, Command command) {
        actor.may(ProjectsRight.REPORT).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.REPORT).orRefuse();
        project.refuseWhenTerminated();
        ReadFields fields = new ReadFields();
        ProblemKind kind =
                fields.requiredOne(ProblemKind.class, "kind", command.kind()).orElse(ProblemKind.LAND);
        String title = fields.required("title", command.title(), TITLE);
        String words = fields.required("words", command.words(), WORDS);
        LocalDate found = fields.day("found", command.found()).orElse(ledger.today());
        if (found.isAfter(ledger.today())) {
            fields.wrong(FieldProblem.of("found", "projects.day-to-come"));
        }
        boolean officer = actor.enterprise() == null;
        ReportingUnitId owner = officer ? owner(fields, units, command.owner()).orElse(project.unit()) : project.unit();
        int days = officer ? days(fields, command.days()).orElse(rules.limit()) : rules.limit();
        fields.refuseWrong();
        Problem problem = Problem.found(
                new ProblemId(Identifiers.next(clock)),
                id,
                new Problem.Stated(kind, title, words, found),
                owner,
                ledger.term(days));
        ledger.add(actor, project, problem);
        return problem.id();
    }

    static Optional<ReportingUnitId> owner(ReadFields fields, UnitDirectory units, @Nullable String typed) {
        String text = fields.text("owner", typed, TITLE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReportingUnitId> known = units.all().stream()
                .map(unit -> unit.id())
                .filter(id -> id.value().equals(text))
                .findFirst();
        if (known.isEmpty()) {
            fields.wrong(FieldProblem.of("owner", "shared.choice"));
        }
        return known;
    }

    static Optional<Integer> days(ReadFields fields, @Nullable String typed) {
        return fields.count("days", typed).filter(days -> {
            boolean sensible = days <= LONGEST;
            if (!sensible) {
                fields.wrong(FieldProblem.of("days", "projects.days-range", LONGEST));
            }
            return sensible;
        });
    }

    private static final int LONGEST = 250;
}
