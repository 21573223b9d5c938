package org.zhuqi.campaigns.activities.usecase;

import org.springframework.stereotype.Service;

/** {@code activities.paid-amount}: what was paid at the end of the day. */
@Service
class PaidAmount extends ActivityAmount {
    PaidAmount(ResultQueries queries, ActivityParameter parameter) {
        super(queries, parameter, "activities.paid-amount", ResultQueries.Amount.PAID);
    }
}
