package org.zhuqi.subsidies.boards.usecase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;

/**
 * How a programme stands, as far as its reader reaches: where its matters are, how long stages take, who holds what, what of
 * the money has come how far.
 *
 * @param budget as published, null when none is; the ledger has it as soon as something is approved
 * @param handedIn all that was ever handed in
 * @param here those that stand at some stage
 * @param overdue of them those whose stage's limit is over
 * @param stages in the order of the way, those that the route has or that matters have been at
 * @param holders who holds most first; at last what is in nobody's hands
 */
public record ProgrammeBoard(
        ProgrammeId programme,
        String code,
        LocalText title,
        LocalDate today,
        @Nullable Money budget,
        long handedIn,
        long here,
        long overdue,
        List<StageLine> stages,
        List<HolderLine> holders,
        List<UnitLine> units,
        List<SizeLine> sizes,
        Burn burn,
        Promise promise) {
    public ProgrammeBoard {
        stages = List.copyOf(stages);
        holders = List.copyOf(holders);
        units = List.copyOf(units);
        sizes = List.copyOf(sizes);
    }

    /**
     * A stage of the way.
     *
     * @param reached matters that came there, each once
     * @param here those that stand there, by how they stand to the limit
     * @param passed stays that ended there
     * @param meanDays working days of the stays that ended, null where none did
     * @param p90Days so many or fewer took nine of ten of them
     * @param limit working days the stage may take, null where the present route does not have it
     * @param late stays that took longer, of {@code passed}
     */
    public record StageLine(
            StageKind kind,
            long reached,
            Map<Ageing, Long> here,
            long rejected,
            long withdrawn,
            long passed,
            @Nullable BigDecimal meanDays,
            @Nullable Integer p90Days,
            @Nullable Integer limit,
            @Nullable Long late) {
        public StageLine {
            here = here.isEmpty() ? Map.of() : new EnumMap<>(here);
        }

        public long standing() {
            return here.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(Ageing ageing) {
            return here.getOrDefault(ageing, 0L);
        }
    }

    /**
     * What lies in one person's hands.
     *
     * @param person null for what nobody has in hand
     * @param name as accounts have it, null for nobody or where there is no such account any more
     * @param oldest since when the one waits that waits longest
     */
    public record HolderLine(
            @Nullable UserId person, @Nullable LocalText name, long matters, long overdue, Instant oldest) {}

    /** What one county handed in and got. */
    public record UnitLine(
            ReportingUnitId unit, long handedIn, long here, long overdue, long rejected, Money awarded, Money paid) {}

    /** @param size class, null where the enterprise has none */
    public record SizeLine(@Nullable String size, long handedIn, long here, Money awarded, Money paid) {}

    /**
     * What of the budget came at least so far.
     *
     * @param totals of all sources; an account holds what went on from it too
     * @param bySource the same of each source
     */
    public record Burn(Map<LedgerAccount, Money> totals, Map<FundingSource, Map<LedgerAccount, Money>> bySource) {
        public Money of(LedgerAccount account) {
            return totals.getOrDefault(account, Money.ZERO);
        }
    }

    /**
     * The promise of the time from the submission to the money.
     *
     * @param workingDays what is promised
     * @param kept payments that came within it
     * @param broken those that came later
     * @param waiting matters handed in before {@code since} and not paid yet
     * @param since the first day from whose submissions on it can still be kept
     */
    public record Promise(int workingDays, long kept, long broken, long waiting, LocalDate since) {}
}
