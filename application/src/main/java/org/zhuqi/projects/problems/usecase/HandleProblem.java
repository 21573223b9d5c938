package org.zhuqi.projects.problems.usecase;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.usecase.ReadFields;

/** Does something about a problem: the unit that answers for it, or the project's own. Every step has its words. */
@Service
@Transactional
@RequiredArgsConstructor
public class HandleProblem {
    private final ProblemLedger ledger;
    private final UnitDirectory units;

    /** What was typed: what was done, or why. */
    public record Command(@Nullable String words) {}

    /** Who is to see to it from now on, and within how many working days from today. */
    public record GiveCommand(
            @Nullable String owner,
            @Nullable String days,
            @Nullable String words) {}

    /** Writes down what was done. */
    public void act(Actor actor, ProblemId id, Command command) {
        ProblemLedger.Found found = ledger.findForChange(actor, id, ProjectsRight.EDIT);
        ledger.log(actor, found.project(), found.problem(), ProblemEntry.Step.ACTION, words(command));
    }

    public void give(Actor actor, ProblemId id, GiveCommand command) {
        ProblemLedger.Found found = ledger.findForChange(actor, id, ProjectsRight.EDIT);
        Problem problem = found.problem();
        ReadFields fields = new ReadFields();
        ReportingUnitId owner =
                RecordProblem.owner(fields, units, command.owner()).orElse(problem.owner());
        int days =
                RecordProblem.days(fields, command.days()).orElse(problem.term().days());
        String words = fields.required("words", command.words(), RecordProblem.WORDS);
        fields.refuseWrong();
        ledger.save(actor, found.project(), problem.given(owner, ledger.term(days)), ProblemEntry.Step.GIVEN, words);
    }

    public void solve(Actor actor, ProblemId id, Command command) {
        ProblemLedger.Found found = ledger.findForChange(actor, id, ProjectsRight.EDIT);
        String words = words(command);
        ledger.save(actor, found.project(), found.problem().solvedOn(ledger.today()), ProblemEntry.Step.SOLVED, words);
    }

    public void reopen(Actor actor, ProblemId id, Command command) {
        ProblemLedger.Found found = ledger.findForChange(actor, id, ProjectsRight.EDIT);
        String words = words(command);
        ledger.save(actor, found.project(), found.problem().reopened(), ProblemEntry.Step.REOPENED, words);
    }

    private static String words(Command command) {
        ReadFields fields = new ReadFields();
        String words = fields.required("words", command.words(), RecordProblem.WORDS);
        fields.refuseWrong();
        return words;
    }
}
