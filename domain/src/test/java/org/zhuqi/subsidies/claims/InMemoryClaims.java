package org.zhuqi.subsidies.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;

/** Claims kept in memory. */
public final class InMemoryClaims implements Claims {
    private final Map<ClaimId, Claim> claims = new LinkedHashMap<>();

    @Override
    public Optional<Claim> find(ClaimId id) {
        return Optional.ofNullable(claims.get(id));
    }

    @Override
    public List<Claim> of(ApplicationId application) {
        return claims.values().stream()
                .filter(claim -> claim.matter().application().equals(application))
                .toList();
    }

    @Override
    public void add(Claim claim) {
        if (of(claim.matter().application()).stream().anyMatch(c -> c.state() == Claim.State.DRAFT)) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        claims.put(claim.id(), claim);
    }

    @Override
    public void save(Claim claim) {
        Claim kept = claims.get(claim.id());
        if (kept == null || kept.version() != claim.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        Set<FundingKey> taken = taken(claim.keys(), claim.id());
        claim.lines().stream()
                .filter(line -> taken.contains(line.invoice().key()))
                .findFirst()
                .ifPresent(line -> {
                    throw SubsidiesError.INVOICE_CLAIMED.refused(line.invoice().number());
                });
        claims.put(claim.id(), claim.withVersion(claim.version() + 1));
    }

    @Override
    public Set<FundingKey> taken(Set<FundingKey> keys, ClaimId except) {
        return claims.values().stream()
                .filter(claim -> !claim.id().equals(except))
                .flatMap(claim -> claim.keys().stream())
                .filter(keys::contains)
                .collect(Collectors.toSet());
    }
}
