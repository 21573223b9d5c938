package org.zhuqi.campaigns.activities.usecase;

import org.springframework.stereotype.Service;

/** {@code activities.contract-amount}: what was signed at the end of the day. */
@Service
class ContractAmount extends ActivityAmount {
    ContractAmount(ResultQueries queries, ActivityParameter parameter) {
        super(queries, parameter, "activities.contract-amount", ResultQueries.Amount.CONTRACTED);
    }
}
