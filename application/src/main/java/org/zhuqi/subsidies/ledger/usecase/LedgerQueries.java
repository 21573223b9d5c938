package org.zhuqi.subsidies.ledger.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Entry;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;

/**
 * Reads the ledger by double entry; scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ}, the accounts of programmes: of
 * WORK. Who does not reach everything sees the money of the applications within reach.
 */
@Port
public interface LedgerQueries {
    /** What lies where, by source and account; what is nothing is left out. */
    List<BalanceRow> balances(Scope scope, ProgrammeId programme);

    /** The same by unit, of the applications' money. */
    List<UnitBalanceRow> balancesByUnit(Scope scope, ProgrammeId programme);

    /** The postings of a programme, the latest first. */
    Page<PostingRow> postings(Scope scope, ProgrammeId programme, PageRequest page);

    /** What had come to the accounts before the moment. */
    Money sum(Scope scope, Wanted wanted);

    /** The same of each unit; those without any are left out. */
    Map<ReportingUnitId, Money> sumByUnit(Scope scope, Wanted wanted);

    /** The postings {@link #sum} adds up, each with what it adds. */
    Page<CountedRow> counted(Scope scope, Wanted wanted, PageRequest page);

    /**
     * What is asked for.
     *
     * @param accounts counted together
     */
    record Wanted(
            List<LedgerAccount> accounts,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme) {}

    record BalanceRow(ProgrammeId programme, FundingSource source, LedgerAccount account, Money amount) {}

    record UnitBalanceRow(ProgrammeId programme, ReportingUnitId unit, LedgerAccount account, Money amount) {}

    /**
     * A posting in a list.
     *
     * @param application null for the programme's own
     * @param enterprise whose money it is
     */
    record PostingRow(
            String id,
            ProgrammeId programme,
            @Nullable ApplicationId application,
            @Nullable LocalText enterprise,
            Cause cause,
            String document,
            Money amount,
            List<Entry> entries,
            String by,
            Instant at) {}

    /** A posting behind a figure. */
    record CountedRow(
            String id,
            ProgrammeId programme,
            @Nullable ApplicationId application,
            @Nullable ReportingUnitId unit,
            @Nullable LocalText enterprise,
            LocalText title,
            Money counted,
            Instant at) {}
}
