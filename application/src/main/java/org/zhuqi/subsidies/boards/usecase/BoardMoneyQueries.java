package org.zhuqi.subsidies.boards.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.ledger.LedgerAccount;

/** Reads a programme's money for its board; scope of {@link org.zhuqi.subsidies.SubsidiesRight#WORK}. */
@Port
public interface BoardMoneyQueries {
    /** What lies on the applications' accounts by the size class of their enterprises. */
    List<BySize> bySize(Scope scope, ProgrammeId programme);

    /** @param size null where the enterprise has none */
    record BySize(@Nullable String size, LedgerAccount account, Money amount) {}
}
