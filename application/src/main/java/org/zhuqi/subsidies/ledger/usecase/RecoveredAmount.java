package org.zhuqi.subsidies.ledger.usecase;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.Place;
import org.zhuqi.subsidies.ledger.LedgerAccount;

/** {@code subsidies.recovered}: what was paid and taken back by the end of the day. */
@Service
@Transactional(readOnly = true)
public class RecoveredAmount extends LedgerMeasure {
    RecoveredAmount(LedgerQueries queries, ProgrammeParameter programmes, Place place, Clock clock) {
        super("subsidies.recovered", List.of(LedgerAccount.RECOVERED), queries, programmes, place, clock);
    }
}
