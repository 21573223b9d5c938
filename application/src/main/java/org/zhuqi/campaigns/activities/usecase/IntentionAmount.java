package org.zhuqi.campaigns.activities.usecase;

import org.springframework.stereotype.Service;

/** {@code activities.intention-amount}: what both sides meant to do at the end of the day. */
@Service
class IntentionAmount extends ActivityAmount {
    IntentionAmount(ResultQueries queries, ActivityParameter parameter) {
        super(queries, parameter, "activities.intention-amount", ResultQueries.Amount.INTENDED);
    }
}
