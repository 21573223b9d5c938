package org.zhuqi.reviews.checks.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.reviews.checks.Finding.Reason;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.FundingKeys;

/** Whether another matter, of any call and year, asks or asked money for the same invoice, contract, machine, project, loan. */
@Service
@RequiredArgsConstructor
class DoubleFundingCheck implements Check {
    private static final int MOST = 20;

    private final FundingKeys keys;

    @Override
    public String id() {
        return "double-funding";
    }

    @Override
    public Finding look(SubjectRef subject, LocalDate asOf) {
        // Kept a moment ago by whoever lets the checks look: the sources are not asked twice.
        Set<FundingKey> own =
                keys.of(subject).stream().filter(key -> !key.kind().isMatter()).collect(Collectors.toSet());
        List<Reason> same = keys.others(subject, own, MOST).stream()
                .map(other -> Reason.of(
                        "reviews.funding-key."
                                + other.key()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        other.key().value(),
                        other.title().zh()))
                .toList();
        return new Finding(
                same.isEmpty() ? Outcome.CLEAR : Outcome.HIT,
                same.isEmpty() ? List.of(Reason.of("reviews.check.keys-looked-at", String.valueOf(own.size()))) : same,
                "本平台全部申报",
                asOf);
    }
}
