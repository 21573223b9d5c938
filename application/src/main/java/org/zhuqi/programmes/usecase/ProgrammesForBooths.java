package org.zhuqi.programmes.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.activities.BoothSupport;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;

/** Published calls, for organisers who name those that pay for booths. */
@Service
@RequiredArgsConstructor
class ProgrammesForBooths implements BoothSupport {
    private final Programmes programmes;
    private final Clock clock;

    @Override
    public List<Offer> offers(Set<String> named) {
        Instant now = clock.instant();
        return programmes.published().stream()
                .filter(programme -> named.contains(programme.id().toString())
                        || now.isBefore(programme.window().closes()))
                .map(programme -> offer(programme, now))
                .toList();
    }

    private static Offer offer(Programme programme, Instant now) {
        return new Offer(
                programme.id().toString(),
                programme.title(),
                "/programmes/" + programme.id(),
                programme.window().isOpen(now));
    }
}
