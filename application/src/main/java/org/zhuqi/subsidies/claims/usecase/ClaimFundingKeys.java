package org.zhuqi.subsidies.claims.usecase;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.FundingKeySource;
import org.zhuqi.subsidies.claims.Claims;

/** The invoices that were claimed of an application's award: nobody else gets money for them. */
@Service
@RequiredArgsConstructor
class ClaimFundingKeys implements FundingKeySource {
    private final Claims claims;

    @Override
    public String id() {
        return "claims";
    }

    @Override
    public boolean knows(String subjectKind) {
        return subjectKind.equals("application");
    }

    @Override
    public Set<FundingKey> keysOf(UUID subject) {
        Set<FundingKey> keys = new HashSet<>();
        claims.of(new ApplicationId(subject)).forEach(claim -> keys.addAll(claim.keys()));
        return keys;
    }
}
