package org.zhuqi.subsidies.demo;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.OnlyInDemonstration;
import org.zhuqi.subsidies.grants.Grant;
import org.zhuqi.subsidies.grants.GrantId;
import org.zhuqi.subsidies.grants.usecase.RecordGrant;
import org.zhuqi.subsidies.ledger.FundingSource;

/** Money won from above. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastGrants {
    private final RecordGrant recordGrant;
    private final Clock clock;

    Grant won(Actor officer, FundingSource level, int number, Money amount, String purpose) {
        LocalDate today = LocalDate.now(clock);
        return recordGrant.record(
                officer,
                new RecordGrant.Command(document("示范财建指〔%d〕%d号", today, number), level, amount, purpose, today));
    }

    /** @param enterprise that gets it directly, null for the county named instead */
    void passOn(
            Actor officer, GrantId grant, @Nullable Enterprise enterprise, String county, int number, Money amount) {
        LocalDate today = LocalDate.now(clock);
        recordGrant.passOn(
                officer,
                new RecordGrant.PassOn(
                        grant,
                        enterprise == null ? null : enterprise.id(),
                        county,
                        amount,
                        today,
                        document("示范州财指〔%d〕%d号", today, number)));
    }

    private static String document(String pattern, LocalDate day, int number) {
        return pattern.formatted(day.getYear(), number);
    }
}
