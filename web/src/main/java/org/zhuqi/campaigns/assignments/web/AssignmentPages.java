package org.zhuqi.campaigns.assignments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.Account;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.LoadLimit;
import org.zhuqi.campaigns.assignments.usecase.AssignOfficer;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.campaigns.assignments.usecase.BalanceAssignments;
import org.zhuqi.campaigns.assignments.usecase.FindOfficers;
import org.zhuqi.campaigns.assignments.usecase.HandOverAssignment;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Who looks after whom: the list, gaps and loads, a proposal to accept, hand-overs. */
@Controller
@RequestMapping("/staff/assignments")
@RequiredArgsConstructor
class AssignmentPages {
    private static final int ROWS = 50;
    private final AssignmentQueries queries;
    private final EnterpriseQueries enterprises;
    private final AssignOfficer assignOfficer;
    private final BalanceAssignments balanceAssignments;
    private final HandOverAssignment handOverAssignment;
    private final FindOfficers findOfficers;
    private final LoadLimit limit;
    private final Texts texts;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable UUID officer,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Scope scope = actor.scopeFor(AssignmentsRight.WORK);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "page",
                queries.list(
                        scope,
                        new AssignmentQueries.Filter(unit(unit), officer == null ? null : new UserId(officer), ended),
                        today,
                        new PageRequest(after, ROWS, null)));
        model.addAttribute("coverage", queries.coverage(scope, today, limit.enterprises()));
        model.addAttribute("limit", limit.enterprises());
        model.addAttribute("unit", unit);
        model.addAttribute("ended", ended);
        model.addAttribute("mayEdit", actor.has(AssignmentsRight.EDIT));
        return "campaigns/assignments/list";
    }

    /** Enterprises of one unit without an officer, and what its officers have. */
    @GetMapping("/gaps")
    String gaps(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Scope scope = actor.scopeFor(AssignmentsRight.WORK);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", queries.gaps(scope, unit(unit), today, new PageRequest(after, ROWS, null)));
        model.addAttribute("loads", queries.loads(scope, unit(unit), today));
        model.addAttribute("limit", limit.enterprises());
        model.addAttribute("unit", unit);
        model.addAttribute("mayEdit", actor.has(AssignmentsRight.EDIT));
        return "campaigns/assignments/gaps";
    }

    @GetMapping("/new")
    String blank(Actor actor, @RequestParam UUID enterprise, Model model) {
        actor.may(AssignmentsRight.EDIT).orRefuse();
        return form(
                actor,
                new AssignmentRequest(
                        enterprise, null, null, "", LocalDate.now(clock).toString()),
                model);
    }

    /** The fields of the form as they arrive. */
    record AssignmentRequest(
            UUID enterprise,
            @Nullable UUID officer,
            @Nullable UUID leader,
            @Nullable String department,
            @Nullable String from) {}

    @PostMapping
    String assign(Actor actor, AssignmentRequest request, Model model, RedirectAttributes redirect) {
        actor.may(AssignmentsRight.EDIT).orRefuse();
        UUID officer = request.officer();
        UUID leader = request.leader();
        try {
            if (officer == null) {
                throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("officer", "shared.missing")));
            }
            assignOfficer.assign(
                    actor,
                    new AssignOfficer.Command(
                            new EnterpriseId(request.enterprise()),
                            new UserId(officer),
                            leader == null ? null : new UserId(leader),
                            request.department(),
                            request.from()));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, request, model);
        }
        redirect.addFlashAttribute("done", "assignments.done.assigned");
        return "redirect:/staff/enterprises/" + request.enterprise();
    }

    private String form(Actor actor, AssignmentRequest request, Model model) {
        EnterpriseQueries.View enterprise = enterprises
                .find(actor.scopeFor(EnterpriseRight.READ), new EnterpriseId(request.enterprise()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("form", request);
        model.addAttribute("officers", people(findOfficers.of(enterprise.unit())));
        model.addAttribute("leaders", people(findOfficers.leaders(enterprise.unit())));
        return "campaigns/assignments/form";
    }

    private List<Option> people(List<Account> accounts) {
        return accounts.stream()
                .map(account -> new Option(
                        account.id().toString(),
                        texts.of(account.name()) + " · " + account.username().value()))
                .toList();
    }

    @GetMapping("/proposal")
    String propose(Actor actor, @RequestParam(required = false) @Nullable String unit, Model model) {
        model.addAttribute("lines", balanceAssignments.propose(actor, unit(unit)));
        model.addAttribute("unit", unit);
        return "campaigns/assignments/proposal";
    }

    /** @param line enterprise and officer of each line that is accepted, a colon between */
    @PostMapping("/proposal")
    String accept(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable List<String> line,
            Model model,
            RedirectAttributes redirect) {
        actor.may(AssignmentsRight.EDIT).orRefuse();
        List<BalanceAssignments.Accepted> accepted = new ArrayList<>();
        for (String each : line == null ? List.<String>of() : line) {
            String[] parts = each.split(":");
            if (parts.length == 2) {
                accepted.add(new BalanceAssignments.Accepted(EnterpriseId.of(parts[0]), UserId.of(parts[1])));
            }
        }
        try {
            balanceAssignments.accept(actor, accepted);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return propose(actor, unit, model);
        }
        redirect.addFlashAttribute("done", "assignments.done.accepted");
        redirect.addFlashAttribute("doneArgs", new Object[] {accepted.size()});
        return "redirect:/staff/assignments";
    }

    @GetMapping("/{id}/hand-over")
    String handOver(Actor actor, @PathVariable UUID id, @RequestParam UUID enterprise, Model model) {
        actor.may(AssignmentsRight.EDIT).orRefuse();
        return handOverForm(actor, id, enterprise, model);
    }

    @PostMapping("/{id}/hand-over")
    String handOver(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID enterprise,
            @RequestParam(required = false) @Nullable UUID successor,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String openMatters,
            Model model,
            RedirectAttributes redirect) {
        try {
            handOverAssignment.handOver(
                    actor,
                    new HandOverAssignment.Command(
                            new AssignmentId(id),
                            successor == null ? null : new UserId(successor),
                            reason,
                            openMatters));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("reason", reason);
            model.addAttribute("openMatters", openMatters);
            model.addAttribute("successor", successor);
            return handOverForm(actor, id, enterprise, model);
        }
        redirect.addFlashAttribute("done", "assignments.done.handed-over");
        return "redirect:/staff/enterprises/" + enterprise;
    }

    private String handOverForm(Actor actor, UUID id, UUID enterprise, Model model) {
        AssignmentQueries.Line assignment =
                queries.history(actor.scopeFor(AssignmentsRight.READ), new EnterpriseId(enterprise)).stream()
                        .filter(line -> line.id().value().equals(id))
                        .findFirst()
                        .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("assignment", assignment);
        model.addAttribute(
                "officers",
                people(findOfficers.of(assignment.present()).stream()
                        .filter(account ->
                                assignment.unitDiffers() || !account.id().equals(assignment.officer()))
                        .toList()));
        if (assignment.unitDiffers()) {
            proposeSuccessor(actor, assignment, model);
        }
        return "campaigns/assignments/hand-over";
    }

    /** Who would take over an enterprise that moved, unless somebody chose already. */
    private void proposeSuccessor(Actor actor, AssignmentQueries.Line assignment, Model model) {
        if (model.containsAttribute("problems")
                || !actor.may(AssignmentsRight.EDIT, assignment.present(), null).allowed()) {
            return;
        }
        balanceAssignments.propose(actor, assignment.present()).stream()
                .map(BalanceAssignments.Proposed::line)
                .filter(line -> line.enterprise().equals(assignment.enterprise()))
                .findFirst()
                .ifPresent(line -> {
                    model.addAttribute("successor", line.officer());
                    model.addAttribute("proposed", line);
                });
        model.addAttribute("reason", texts.message("assignments.moved.reason"));
    }

    private static @Nullable ReportingUnitId unit(@Nullable String unit) {
        return unit == null || unit.isBlank() ? null : new ReportingUnitId(unit);
    }
}
