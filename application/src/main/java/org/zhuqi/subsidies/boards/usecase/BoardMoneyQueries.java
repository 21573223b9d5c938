package org.zhuqi.subsidies.boards.usecase;

import java.util.List;
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
import org.zhuqi.subsidies.ledger.LedgerAccount;

/** Reads a programme's money for its board; scope of {@link org.zhuqi.subsidies.SubsidiesRight#WORK}. */
@Port
public interface BoardMoneyQueries {
    /** Asks for enterprises that have no size class. */
    String NO_SIZE = "UNKNOWN";

    /** What lies on the applications' accounts by the size class of their enterprises. */
    List<BySize> bySize(Scope scope, ProgrammeId programme);

    /** The applications of whose money something came as far as is asked, by id: together they are the board's amount. */
    Page<MoneyFile> files(Scope scope, ProgrammeId programme, Filter filter, PageRequest page);

    /** @param size null where the enterprise has none */
    record BySize(@Nullable String size, LedgerAccount account, Money amount) {}

    /**
     * Which ones; null for all.
     *
     * @param size class of the enterprise, or {@link #NO_SIZE}
     * @param reached an account of applications
     */
    record Filter(@Nullable ReportingUnitId unit, @Nullable String size, LedgerAccount reached) {}

    /**
     * An application with what of its money came at least so far.
     *
     * @param size null where the enterprise has none
     * @param reached what came to the account that was asked for
     */
    record MoneyFile(
            ApplicationId application,
            LocalText enterprise,
            ReportingUnitId unit,
            @Nullable String size,
            Money reached,
            Money awarded,
            Money paid,
            Money recovered) {}
}
