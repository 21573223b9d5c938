package org.zhuqi.subsidies.ledger.usecase;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.Place;
import org.zhuqi.subsidies.ledger.LedgerAccount;

/** {@code subsidies.allocated}: what was sent down by the end of the day. */
@Service
@Transactional(readOnly = true)
public class AllocatedAmount extends LedgerMeasure {
    AllocatedAmount(LedgerQueries queries, ProgrammeParameter programmes, Place place, Clock clock) {
        super("subsidies.allocated", LedgerAccount.ALLOCATED.andBeyond(), queries, programmes, place, clock);
    }
}
