package org.zhuqi.subsidies.ledger.usecase;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.Place;
import org.zhuqi.subsidies.ledger.LedgerAccount;

/** {@code subsidies.reserved}: what is approved and not yet awarded at the end of the day. */
@Service
@Transactional(readOnly = true)
public class ReservedAmount extends LedgerMeasure {
    ReservedAmount(LedgerQueries queries, ProgrammeParameter programmes, Place place, Clock clock) {
        super("subsidies.reserved", List.of(LedgerAccount.RESERVED), queries, programmes, place, clock);
    }
}
