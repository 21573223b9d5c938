package org.zhuqi.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lombok.With;
import org.jspecify.annotations.Nullable;

/** Letters in a list. */
public final class InMemoryLetters implements Letters {
    private final List<Kept> all = new ArrayList<>();

    @With
    private record Kept(Letter letter, @Nullable Instant taken, int attempts) {
        boolean waits() {
            return taken == null;
        }
    }

    @Override
    public void add(Letter letter) {
        if (all.stream().noneMatch(kept -> same(kept.letter(), letter))) {
            all.add(new Kept(letter, null, 0));
        }
    }

    private static boolean same(Letter one, Letter other) {
        return one.event().equals(other.event()) && one.user().equals(other.user());
    }

    @Override
    public List<Letter.Bundle> due(Instant now, int most) {
        return all.stream()
                .filter(kept -> kept.waits() && !kept.letter().due().isAfter(now))
                .map(Kept::letter)
                .sorted(Comparator.comparing(Letter::due))
                .map(Letter::bundle)
                .distinct()
                .limit(most)
                .toList();
    }

    @Override
    public List<Letter> take(Letter.Bundle bundle, Instant now) {
        List<Letter> taken = new ArrayList<>();
        all.replaceAll(kept -> {
            boolean goes = kept.waits()
                    && kept.letter().bundle().equals(bundle)
                    && !(bundle.daily() && kept.letter().due().isAfter(now));
            if (goes) {
                taken.add(kept.letter());
            }
            return goes ? kept.withTaken(now) : kept;
        });
        return taken;
    }

    @Override
    public boolean putBack(Collection<Letter> letters, Instant due) {
        boolean[] waits = {false};
        all.replaceAll(kept -> {
            if (letters.stream().noneMatch(letter -> same(letter, kept.letter()))) {
                return kept;
            }
            Kept tried = kept.withAttempts(kept.attempts() + 1);
            if (tried.attempts() >= MOST_ATTEMPTS) {
                return tried;
            }
            waits[0] = true;
            Letter letter = kept.letter();
            return tried.withTaken(null)
                    .withLetter(new Letter(letter.event(), letter.user(), letter.matter(), letter.daily(), due));
        });
        return waits[0];
    }

    @Override
    public int forget(Instant before) {
        int size = all.size();
        all.removeIf(kept -> kept.taken() != null && kept.taken().isBefore(before));
        return size - all.size();
    }
}
