package org.zhuqi.subsidies.ledger.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.TypedFigures;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.usecase.AppropriateFunds;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries;

/** The money of one programme: what lies where, by source and by county, and every posting. */
@Controller
@RequestMapping("/staff/subsidies/programmes/{id}")
@RequiredArgsConstructor
class LedgerPages {
    private static final int PAGE_SIZE = 50;
    private static final List<LedgerAccount> SHOWN = LedgerAccount.APPROPRIATED.andBeyond();

    private final LedgerQueries queries;
    private final AppropriateFunds appropriateFunds;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Texts texts;

    /** One line of a table: what lies on each of the accounts shown. */
    record SourceLine(FundingSource source, List<Money> amounts) {}

    record UnitLine(ReportingUnitId unit, List<Money> amounts) {}

    @GetMapping
    String board(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        var scope = actor.scopeFor(SubsidiesRight.WORK);
        ProgrammeId programme = new ProgrammeId(id);
        Programme call = programmes.find(programme).orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("call", call);
        model.addAttribute("accounts", SHOWN);
        Map<FundingSource, Map<LedgerAccount, Money>> sources = new EnumMap<>(FundingSource.class);
        queries.balances(scope, programme)
                .forEach(row -> sources.computeIfAbsent(row.source(), source -> new EnumMap<>(LedgerAccount.class))
                        .put(row.account(), row.amount()));
        model.addAttribute(
                "bySource",
                sources.entrySet().stream()
                        .map(source -> new SourceLine(source.getKey(), shown(source.getValue())))
                        .toList());
        Map<ReportingUnitId, Map<LedgerAccount, Money>> units = new LinkedHashMap<>();
        queries.balancesByUnit(scope, programme)
                .forEach(row -> units.computeIfAbsent(row.unit(), unit -> new EnumMap<>(LedgerAccount.class))
                        .put(row.account(), row.amount()));
        model.addAttribute(
                "byUnit",
                units.entrySet().stream()
                        .map(unit -> new UnitLine(unit.getKey(), shown(unit.getValue())))
                        .toList());
        model.addAttribute("page", queries.postings(scope, programme, new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("mayKeep", actor.has(SubsidiesRight.KEEP_LEDGER));
        model.addAttribute("mayPropose", actor.has(SubsidiesRight.READ_PROPOSALS));
        model.addAttribute("sources", Option.of(List.of(FundingSource.values()), "subsidies.source.", texts));
        return "subsidies/ledger";
    }

    private static List<Money> shown(Map<LedgerAccount, Money> amounts) {
        return SHOWN.stream()
                .map(account -> amounts.getOrDefault(account, Money.ZERO))
                .toList();
    }

    @PostMapping("/appropriations")
    String appropriate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable FundingSource source,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String document,
            RedirectAttributes redirect) {
        try {
            appropriateFunds.appropriate(
                    actor,
                    new AppropriateFunds.Command(new ProgrammeId(id), source, TypedFigures.wan(amount), document));
            redirect.addFlashAttribute("done", "subsidies.done.appropriated");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/subsidies/programmes/" + id;
    }
}
