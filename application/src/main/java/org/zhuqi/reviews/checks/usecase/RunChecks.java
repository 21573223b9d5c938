package org.zhuqi.reviews.checks.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.FundingKeySource;
import org.zhuqi.reviews.checks.FundingKeys;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.reviews.checks.Snapshots;

/** Looks into a matter with every check there is and keeps what was found. For use cases and listeners. */
@Service
@Transactional
public class RunChecks {
    private final List<Check> checks;
    private final List<FundingKeySource> keySources;
    private final FundingKeys keys;
    private final Snapshots snapshots;
    private final Clock clock;

    public RunChecks(
            List<Check> checks, List<FundingKeySource> keySources, FundingKeys keys, Snapshots snapshots, Clock clock) {
        this.checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
        Set<String> ids = new HashSet<>();
        this.checks.forEach(check -> {
            if (!ids.add(check.id())) {
                throw new IllegalStateException("two checks are called " + check.id());
            }
        });
        this.keySources = keySources;
        this.keys = keys;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * Looks.
     *
     * @param run what makes it look: the same looks once, however often it comes
     */
    public List<Snapshot> run(UUID run, SubjectRef subject, CheckMoment moment) {
        if (keySources.stream().anyMatch(source -> source.knows(subject.kind()))) {
            keys.keep(
                    subject,
                    keySources.stream()
                            .filter(source -> source.knows(subject.kind()))
                            .flatMap(source -> source.keysOf(subject.id()).stream())
                            .collect(Collectors.toSet()));
        }
        List<Snapshot> found = found(run, subject, moment);
        snapshots.add(found);
        return found;
    }

    /**
     * Looks before money is paid on a matter, and says whether something stops it: a hit that the decision did not know of.
     * What a check cannot say stops nothing: it shows, and is asked again.
     */
    public boolean stopsPayment(UUID run, SubjectRef subject) {
        List<Snapshot> decidedOn = snapshots.latest(subject.kind(), subject.id()).stream()
                .filter(snapshot -> snapshot.moment() == CheckMoment.DECISION)
                .toList();
        return run(run, subject, CheckMoment.PAYMENT).stream()
                .filter(found -> found.finding().outcome() == Finding.Outcome.HIT && stopsPayment(found.check()))
                .anyMatch(found -> decidedOn.stream()
                        .noneMatch(before -> before.check().equals(found.check())
                                && before.finding().says(found.finding())));
    }

    private boolean stopsPayment(String id) {
        return checks.stream().anyMatch(check -> check.id().equals(id) && check.stopsPayment());
    }

    /** The same for what could not be found out: only what is known by now is kept. */
    void runAgain(UUID run, SubjectRef subject, CheckMoment moment) {
        List<Snapshot> before = snapshots.latest(subject.kind(), subject.id());
        snapshots.add(found(run, subject, moment).stream()
                .filter(now -> before.stream()
                        .filter(old -> old.moment() == moment && old.check().equals(now.check()))
                        .noneMatch(old -> old.finding().says(now.finding())))
                .toList());
    }

    private List<Snapshot> found(UUID run, SubjectRef subject, CheckMoment moment) {
        Instant now = clock.instant();
        return checks.stream()
                .filter(check -> check.moments().contains(moment))
                .map(check -> new Snapshot(run, subject, moment, check.id(), now, look(check, subject)))
                .toList();
    }

    private Finding look(Check check, SubjectRef subject) {
        LocalDate today = LocalDate.now(clock);
        try {
            return check.look(subject, today);
        } catch (RuntimeException e) {
            return new Finding(
                    Finding.Outcome.UNKNOWN, List.of(Finding.Reason.of("reviews.check.failed")), check.id(), today);
        }
    }
}
