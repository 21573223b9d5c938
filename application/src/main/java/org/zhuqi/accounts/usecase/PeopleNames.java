package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/**
 * Names of people in every language, for lists and timelines that recorded the Chinese one. A list asks once per row, so
 * what was found is kept for a minute.
 */
@Service
@RequiredArgsConstructor
public class PeopleNames {
    private static final Duration KEPT = Duration.ofMinutes(1);
    /** Not one place has so many people at work within a minute. */
    private static final int MOST = 5_000;

    private final Accounts accounts;
    private final Clock clock;
    private final Map<UserId, Known> known = new ConcurrentHashMap<>();

    private record Known(Instant at, Optional<LocalText> name) {}

    /** The recorded name, in more languages where that person is still called so. */
    public LocalText find(UserId person, String recorded) {
        Instant now = clock.instant();
        Known found = known.get(person);
        // Either way: a clock may be set back.
        if (found == null || Duration.between(found.at(), now).abs().compareTo(KEPT) > 0) {
            if (known.size() >= MOST) {
                known.clear();
            }
            found = new Known(now, accounts.find(person).map(Account::name));
            known.put(person, found);
        }
        return found.name().filter(name -> name.zh().equals(recorded)).orElseGet(() -> LocalText.ofZh(recorded));
    }
}
