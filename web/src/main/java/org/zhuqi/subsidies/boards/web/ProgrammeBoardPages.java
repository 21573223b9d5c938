package org.zhuqi.subsidies.boards.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.BoardMoneyQueries;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard;
import org.zhuqi.subsidies.boards.usecase.ShowProgrammeBoard;
import org.zhuqi.subsidies.ledger.LedgerAccount;

/** How a programme stands, on one page that can be printed; every number opens onto its files. */
@Controller
@RequestMapping("/staff/subsidies/programmes/{id}/board")
@RequiredArgsConstructor
class ProgrammeBoardPages {
    private static final int PAGE_SIZE = 50;
    /** Width of the charts. */
    private static final int WHOLE = 1000;

    private final ShowProgrammeBoard showProgrammeBoard;
    private final BoardMoneyQueries money;
    private final Programmes programmes;
    private final UnitDirectory units;
    private final Texts texts;

    /**
     * A stage with its bar.
     *
     * @param mean one decimal, null where nothing was passed
     * @param bar how far the bar of those who came here goes
     */
    record Step(ProgrammeBoard.StageLine line, @Nullable BigDecimal mean, long bar) {}

    /** How far the money of the budget has come. */
    record Spent(LedgerAccount account, Money amount, long bar) {}

    @GetMapping
    String board(Actor actor, @PathVariable UUID id, Model model) {
        ProgrammeBoard board = showProgrammeBoard.show(actor, new ProgrammeId(id));
        model.addAttribute("board", board);
        model.addAttribute(
                "steps",
                board.stages().stream()
                        .map(line -> new Step(
                                line, oneDecimal(line.meanDays()), part(line.reached(), Math.max(1, board.handedIn()))))
                        .toList());
        Money published = board.budget() == null ? Money.ZERO : board.budget();
        BigDecimal budget = board.burn()
                .of(LedgerAccount.APPROPRIATED)
                .yuan()
                .max(published.yuan())
                .max(BigDecimal.ONE);
        model.addAttribute(
                "spent",
                LedgerAccount.APPROPRIATED.andBeyond().stream()
                        .map(account -> new Spent(
                                account,
                                board.burn().of(account),
                                part(board.burn().of(account).yuan(), budget)))
                        .toList());
        model.addAttribute("ages", List.of(Ageing.values()));
        model.addAttribute("accounts", LedgerAccount.APPROPRIATED.andBeyond());
        model.addAttribute("mayPropose", actor.has(SubsidiesRight.READ_PROPOSALS));
        return "subsidies/board";
    }

    /** The applications behind an amount of the board. */
    @GetMapping("/files")
    String files(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> address,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Scope scope = actor.scopeFor(SubsidiesRight.WORK);
        ProgrammeId programme = new ProgrammeId(id);
        BoardMoneyQueries.Filter filter = MoneyFilter.of(address);
        model.addAttribute("call", programmes.find(programme).orElseThrow(SharedError.NOT_FOUND::refused));
        model.addAttribute("filter", filter);
        model.addAttribute("page", money.files(scope, programme, filter, new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute(
                "unitOptions",
                units.all().stream()
                        .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                        .toList());
        model.addAttribute(
                "sizeOptions",
                Stream.concat(Arrays.stream(SizeClass.values()).map(Enum::name), Stream.of(BoardMoneyQueries.NO_SIZE))
                        .map(size -> new Option(
                                size,
                                texts.message(
                                        MoneyFilter.sizeKey(size.equals(BoardMoneyQueries.NO_SIZE) ? null : size))))
                        .toList());
        model.addAttribute(
                "accountOptions",
                LedgerAccount.RESERVED.andBeyond().stream()
                        .map(account ->
                                new Option(account.name(), texts.message("subsidies.board.money." + account.name())))
                        .toList());
        return "subsidies/money-files";
    }

    private static @Nullable BigDecimal oneDecimal(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(1, RoundingMode.HALF_UP);
    }

    private static long part(long number, long whole) {
        return Math.min(WHOLE, number * WHOLE / whole);
    }

    private static long part(BigDecimal amount, BigDecimal whole) {
        return amount.multiply(BigDecimal.valueOf(WHOLE))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(WHOLE))
                .longValue();
    }
}
