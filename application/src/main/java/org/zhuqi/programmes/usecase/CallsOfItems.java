package org.zhuqi.programmes.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.policies.OpenCalls;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.Programmes;

/** Published calls that are open, by the item of a policy they belong to. */
@Service
@RequiredArgsConstructor
class CallsOfItems implements OpenCalls {
    private final Programmes programmes;
    private final Clock clock;

    @Override
    public String id() {
        return "programmes";
    }

    @Override
    public List<Call> of(PolicyItemId item) {
        Instant now = clock.instant();
        return programmes.published().stream()
                .filter(programme -> item.equals(programme.particulars().item()) && programme.isOpen(now))
                .map(programme -> new Call(programme.title(), "/programmes/" + programme.id()))
                .toList();
    }
}
