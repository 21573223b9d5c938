package org.zhuqi.subsidies.claims.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.reviews.checks.ChecksRight;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.reviews.checks.usecase.CheckQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;
import org.zhuqi.shared.web.TypedFigures;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.usecase.ClaimQueries;
import org.zhuqi.subsidies.claims.usecase.DecideClaim;
import org.zhuqi.subsidies.claims.usecase.FileClaim;

/** Claims as the bureau sees them: what waits, and the ruling line by line. */
@Controller
@RequestMapping("/staff/subsidies/claims")
@RequiredArgsConstructor
class ClaimPages {
    private static final int PAGE_SIZE = 50;

    private final ClaimQueries queries;
    private final ClaimFilesShown files;
    private final DecideClaim decideClaim;
    private final CheckQueries checkQueries;
    private final MessageSource messages;
    private final Texts texts;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) Claim.@Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        actor.may(SubsidiesRight.WORK).orRefuse();
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(SubsidiesRight.READ),
                        new ClaimQueries.Filter(null, state),
                        new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("state", state);
        model.addAttribute(
                "states",
                Option.of(EnumSet.complementOf(EnumSet.of(Claim.State.DRAFT)), "subsidies.claim.state.", texts));
        return "subsidies/claims";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(SubsidiesRight.WORK).orRefuse();
        Claim claim = queries.find(actor.scopeFor(SubsidiesRight.READ), new ClaimId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("claim", claim);
        model.addAttribute("names", files.names(claim));
        model.addAttribute("machines", machines(actor, claim));
        model.addAttribute(
                "mayDecide", actor.has(SubsidiesRight.PAY) && claim.state().mayBecome(Claim.State.DECIDED));
        if (!model.containsAttribute("typed")) {
            Map<String, String> typed = new HashMap<>();
            for (ClaimLine line : claim.lines()) {
                typed.put("accepted-" + line.number(), line.claimed().yuan().toPlainString());
            }
            model.addAttribute("typed", typed);
        }
        return "subsidies/claim";
    }

    /** What the machines of all claims of the award are beside those of the project; null while nobody filed one. */
    private @Nullable Finding machines(Actor actor, Claim claim) {
        return actor.has(ChecksRight.READ_FINDINGS)
                ? checkQueries
                        .findings(
                                actor.scopeFor(ChecksRight.READ_FINDINGS),
                                "application",
                                claim.matter().application().value())
                        .stream()
                        .filter(found -> found.check().equals(FileClaim.MACHINES_CHECK))
                        .map(Snapshot::finding)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** One field for the amount and one for the reason of every line, by its number. */
    @PostMapping("/{id}/ruling")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            decideClaim.decide(actor, new DecideClaim.Command(new ClaimId(id), lines(typed)));
            redirect.addFlashAttribute("done", "subsidies.done.claim-decided");
            return "redirect:/staff/subsidies/claims/" + id;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("typed", typed);
            return show(actor, id, model);
        }
    }

    private static List<DecideClaim.Line> lines(Map<String, String> typed) {
        List<DecideClaim.Line> lines = new ArrayList<>();
        for (int number = 1; number <= Claim.MAX_LINES * 2; number++) {
            String accepted = typed.get("accepted-" + number);
            if (accepted != null) {
                lines.add(new DecideClaim.Line(number, money(accepted), typed.get("reason-" + number)));
            }
        }
        return lines;
    }

    private static @Nullable Money money(String typed) {
        BigDecimal yuan = TypedFigures.of(typed);
        return yuan == null ? null : new Money(yuan);
    }

    /** Claims that wait for a ruling. */
    @Component
    @RequiredArgsConstructor
    static class ClaimTodos implements TodoSource {
        private static final int MOST = 20;

        private final ClaimQueries queries;
        private final Texts texts;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (!actor.has(SubsidiesRight.PAY)) {
                return List.of();
            }
            return queries
                    .list(
                            actor.scopeFor(SubsidiesRight.READ),
                            new ClaimQueries.Filter(null, Claim.State.FILED),
                            PageRequest.first(MOST))
                    .items()
                    .stream()
                    .map(row -> new Todo(
                            "subsidies.todo.claim",
                            List.of(texts.of(row.enterpriseName())),
                            "/staff/subsidies/claims/" + row.id(),
                            null,
                            false))
                    .toList();
        }
    }
}
