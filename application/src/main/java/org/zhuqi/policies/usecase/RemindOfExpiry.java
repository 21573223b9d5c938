package org.zhuqi.policies.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyLimits;
import org.zhuqi.policies.PolicyNews;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;

/** Says once of every policy that its last day is near. For the schedule. */
@Service
@Transactional
@RequiredArgsConstructor
public class RemindOfExpiry {
    /** How many are taken in one transaction. */
    public static final int BATCH = 100;

    private final Policies policies;
    private final PolicyLimits limits;
    private final DomainEvents events;
    private final Clock clock;

    /** How many were taken. */
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        List<PolicyId> ending = policies.takeExpiring(today, today.plusDays(limits.expiryDays()), BATCH);
        ending.forEach(id ->
                events.publish(new PolicyNews(Identifiers.next(clock), clock.instant(), id, PolicyNews.What.EXPIRING)));
        return ending.size();
    }
}
