package org.zhuqi.subsidies.boards.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.BoardMoneyQueries;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard;
import org.zhuqi.subsidies.boards.usecase.ShowProgrammeBoard;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;

@RestController
@RequestMapping("/api/v1/programmes/{id}/board")
@RequiredArgsConstructor
class BoardApi {
    private final ShowProgrammeBoard showProgrammeBoard;
    private final BoardMoneyQueries money;

    /**
     * A programme's board; all amounts in yuan, days are working days.
     *
     * @param budget as published, null when none is
     * @param handedIn all that was ever handed in
     * @param here those that stand at some stage
     * @param overdue of them those whose stage's limit is over
     * @param money what of the budget came at least to each account
     */
    record BoardResponse(
            UUID programme,
            String code,
            LocalText title,
            LocalDate asOf,
            @Nullable BigDecimal budget,
            long handedIn,
            long here,
            long overdue,
            List<StageResponse> stages,
            List<HolderResponse> holders,
            List<UnitResponse> units,
            List<SizeResponse> sizes,
            Map<LedgerAccount, BigDecimal> money,
            Map<FundingSource, Map<LedgerAccount, BigDecimal>> moneyBySource,
            PromiseResponse promise) {
        static BoardResponse from(ProgrammeBoard board) {
            Map<FundingSource, Map<LedgerAccount, BigDecimal>> sources = new TreeMap<>();
            board.burn().bySource().forEach((source, amounts) -> sources.put(source, yuan(amounts)));
            return new BoardResponse(
                    board.programme().value(),
                    board.code(),
                    board.title(),
                    board.today(),
                    board.budget() == null ? null : board.budget().yuan(),
                    board.handedIn(),
                    board.here(),
                    board.overdue(),
                    board.stages().stream().map(StageResponse::from).toList(),
                    board.holders().stream().map(HolderResponse::from).toList(),
                    board.units().stream().map(UnitResponse::from).toList(),
                    board.sizes().stream().map(SizeResponse::from).toList(),
                    yuan(board.burn().totals()),
                    sources,
                    PromiseResponse.from(board.promise()));
        }

        private static Map<LedgerAccount, BigDecimal> yuan(Map<LedgerAccount, Money> amounts) {
            Map<LedgerAccount, BigDecimal> yuan = new TreeMap<>();
            amounts.forEach((account, amount) -> yuan.put(account, amount.yuan()));
            return yuan;
        }
    }

    /**
     * @param ageing those that stand here by how they stand to the limit
     * @param passed stays that ended here
     * @param late stays that took longer than the limit, of {@code passed}
     */
    record StageResponse(
            StageKind kind,
            long reached,
            long here,
            Map<Ageing, Long> ageing,
            long rejected,
            long withdrawn,
            long passed,
            @Nullable BigDecimal meanDays,
            @Nullable Integer p90Days,
            @Nullable Integer limit,
            @Nullable Long late) {
        static StageResponse from(ProgrammeBoard.StageLine line) {
            return new StageResponse(
                    line.kind(),
                    line.reached(),
                    line.standing(),
                    line.here(),
                    line.rejected(),
                    line.withdrawn(),
                    line.passed(),
                    line.meanDays(),
                    line.p90Days(),
                    line.limit(),
                    line.late());
        }
    }

    /** @param officer null for what nobody has in hand */
    record HolderResponse(
            @Nullable UUID officer, @Nullable LocalText name, long matters, long overdue, Instant oldest) {
        static HolderResponse from(ProgrammeBoard.HolderLine line) {
            return new HolderResponse(
                    line.person() == null ? null : line.person().value(),
                    line.name(),
                    line.matters(),
                    line.overdue(),
                    line.oldest());
        }
    }

    record UnitResponse(
            String unit, long handedIn, long here, long overdue, long rejected, BigDecimal awarded, BigDecimal paid) {
        static UnitResponse from(ProgrammeBoard.UnitLine line) {
            return new UnitResponse(
                    line.unit().value(),
                    line.handedIn(),
                    line.here(),
                    line.overdue(),
                    line.rejected(),
                    line.awarded().yuan(),
                    line.paid().yuan());
        }
    }

    /** @param size class of the enterprise, null where it has none */
    record SizeResponse(@Nullable String size, long handedIn, long here, BigDecimal awarded, BigDecimal paid) {
        static SizeResponse from(ProgrammeBoard.SizeLine line) {
            return new SizeResponse(
                    line.size(),
                    line.handedIn(),
                    line.here(),
                    line.awarded().yuan(),
                    line.paid().yuan());
        }
    }

    /**
     * @param kept payments that came within the promised days
     * @param broken those that came later
     * @param waiting matters handed in before {@code since} and not paid yet
     */
    record PromiseResponse(int workingDays, long kept, long broken, long waiting, LocalDate since) {
        static PromiseResponse from(ProgrammeBoard.Promise promise) {
            return new PromiseResponse(
                    promise.workingDays(), promise.kept(), promise.broken(), promise.waiting(), promise.since());
        }
    }

    /**
     * An application with what of its money came at least so far, in yuan.
     *
     * @param size class of the enterprise, null where it has none
     * @param reached what came at least to the account that was asked for
     */
    record MoneyFileResponse(
            UUID application,
            LocalText enterprise,
            String unit,
            @Nullable String size,
            BigDecimal reached,
            BigDecimal awarded,
            BigDecimal paid,
            BigDecimal recovered) {
        static MoneyFileResponse from(BoardMoneyQueries.MoneyFile file) {
            return new MoneyFileResponse(
                    file.application().value(),
                    file.enterprise(),
                    file.unit().value(),
                    file.size(),
                    file.reached().yuan(),
                    file.awarded().yuan(),
                    file.paid().yuan(),
                    file.recovered().yuan());
        }
    }

    /**
     * The applications behind an amount of the board.
     *
     * @param reached how far money has come at least: an account of applications, {@code RESERVED} when it is not said
     * @param size class of the enterprise, {@code UNKNOWN} for none
     */
    @GetMapping("/files")
    Page<MoneyFileResponse> files(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reached,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return money.files(
                        actor.scopeFor(SubsidiesRight.WORK),
                        new ProgrammeId(id),
                        MoneyFilter.of(reached, unit, size),
                        new PageRequest(after, limit, null))
                .map(MoneyFileResponse::from);
    }

    @GetMapping
    BoardResponse board(Actor actor, @PathVariable UUID id) {
        return BoardResponse.from(showProgrammeBoard.show(actor, new ProgrammeId(id)));
    }
}
