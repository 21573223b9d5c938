package org.zhuqi.subsidies.ledger.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.reviews.checks.Finding.Reason;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.ledger.AidCeiling;
import org.zhuqi.subsidies.ledger.Ledger;

/**
 * Whether what an enterprise was awarded in the last years, together with what it asks for now, is above the ceiling. Awards
 * count from the day they were made, less what was revoked or taken back since.
 */
@Service
@RequiredArgsConstructor
class CumulativeAidCheck implements Check {
    private static final String KIND = "application";
    private static final String SOURCE = "奖补资金台账";

    private final Ledger ledger;
    private final Submissions submissions;
    private final AidCeiling rules;
    private final Clock clock;

    @Override
    public String id() {
        return "cumulative-aid";
    }

    /** Once it is awarded it is a decision and no question any more. */
    @Override
    public Set<CheckMoment> moments() {
        return Set.of(CheckMoment.SUBMISSION, CheckMoment.DECISION);
    }

    @Override
    public Finding look(SubjectRef subject, LocalDate asOf) {
        Money before = ledger.awardedSince(
                subject.enterprise(),
                start(asOf.minusYears(rules.years()).plusDays(1)),
                start(asOf.plusDays(1)),
                new ApplicationId(subject.id()));
        Money ceiling = rules.ceiling();
        String years = String.valueOf(rules.years());
        if (ceiling == null) {
            return new Finding(
                    Outcome.CLEAR,
                    List.of(Reason.of("subsidies.cumulative-aid.unlimited", years, before.toString())),
                    SOURCE,
                    asOf);
        }
        Money asked = asked(subject);
        Money all = asked == null ? before : before.plus(asked);
        if (all.compareTo(ceiling) > 0) {
            return said(Outcome.HIT, "above", asOf, years, all, ceiling);
        }
        return asked == null
                ? said(Outcome.UNKNOWN, "unknown", asOf, years, before, ceiling)
                : said(Outcome.CLEAR, "within", asOf, years, all, ceiling);
    }

    private static Finding said(
            Outcome outcome, String how, LocalDate asOf, String years, Money amount, Money ceiling) {
        return new Finding(
                outcome,
                List.of(Reason.of("subsidies.cumulative-aid." + how, years, amount.toString(), ceiling.toString())),
                SOURCE,
                asOf);
    }

    private @Nullable Money asked(SubjectRef subject) {
        return subject.kind().equals(KIND)
                ? submissions
                        .latest(new ApplicationId(subject.id()))
                        .map(Submission::amount)
                        .orElse(null)
                : null;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
