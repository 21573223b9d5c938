package org.zhuqi.reviews.checks.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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
import org.zhuqi.reviews.checks.FundingKey.Kind;
import org.zhuqi.reviews.checks.FundingKeySource;
import org.zhuqi.reviews.checks.FundingKeys;
import org.zhuqi.reviews.checks.MatterRules;

/**
 * Whether the enterprise asks or asked money for the same growth or the same title with another matter, of any call, within
 * the span that the rules say.
 */
@Service
@RequiredArgsConstructor
class SameMatterCheck implements Check {
    private static final int MOST = 20;

    private final FundingKeys keys;
    private final List<FundingKeySource> sources;
    private final MatterRules rules;

    @Override
    public String id() {
        return "same-matter";
    }

    @Override
    public Finding look(SubjectRef subject, LocalDate asOf) {
        Set<Kind> looked = kinds();
        // Kept a moment ago by whoever lets the checks look, as with the numbers of things.
        Set<FundingKey> own = keys.of(subject).stream()
                .filter(key -> looked.contains(key.kind()))
                .collect(Collectors.toSet());
        List<Reason> same = keys.others(subject, own, MOST).stream()
                .map(other -> Reason.of(
                        "reviews.same-matter." + name(other.key().kind()),
                        other.title().zh()))
                .distinct()
                .toList();
        List<Reason> unknown = sources.stream()
                .filter(source -> source.knows(subject.kind()))
                .flatMap(source -> source.unknownOf(subject.id()).stream())
                .filter(looked::contains)
                .distinct()
                .sorted()
                .map(kind -> Reason.of("reviews.same-matter.unknown-" + name(kind)))
                .toList();
        List<Reason> reasons = new ArrayList<>(same);
        reasons.addAll(unknown);
        if (reasons.isEmpty()) {
            reasons.add(Reason.of("reviews.same-matter.looked-at", String.valueOf(own.size())));
        }
        Outcome outcome = !same.isEmpty() ? Outcome.HIT : unknown.isEmpty() ? Outcome.CLEAR : Outcome.UNKNOWN;
        return new Finding(outcome, reasons, "本平台全部申报", asOf);
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        switch (rules.growth()) {
            case YEAR -> kinds.add(Kind.GROWTH_OF_YEAR);
            case EVER -> kinds.add(Kind.GROWTH);
            case OFF -> {}
        }
        switch (rules.title()) {
            case YEAR -> kinds.add(Kind.TITLE_OF_YEAR);
            case EVER -> kinds.add(Kind.TITLE);
            case OFF -> {}
        }
        return kinds;
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
