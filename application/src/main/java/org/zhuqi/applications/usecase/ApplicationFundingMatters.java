package org.zhuqi.applications.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.TitleLevel;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.FundingKey.Kind;
import org.zhuqi.reviews.checks.FundingKeySource;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.usecase.GatherFacts;

/**
 * For what an application asks money, by what its call's formula counts with: the growth of something, or a title. Of several
 * titles it is those of the highest level the enterprise held on the day of the submission: a higher one pays the difference
 * to a lower one (facts F3), so that they are two matters.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ApplicationFundingMatters implements FundingKeySource {
    private static final String TITLE = "enterprise.title.";

    private final Applications applications;
    private final Submissions submissions;
    private final AnsweredCall answeredCall;
    private final GatherFacts gatherFacts;
    private final TitleKinds titleKinds;
    private final Clock clock;

    @Override
    public String id() {
        return "application-matters";
    }

    @Override
    public boolean knows(String subjectKind) {
        return subjectKind.equals(ApplicationReviews.KIND);
    }

    @Override
    public Set<FundingKey> keysOf(UUID subject) {
        return asked(subject).map(Asked::keys).orElse(Set.of());
    }

    @Override
    public Set<Kind> unknownOf(UUID subject) {
        return asked(subject)
                .filter(asked -> asked.known().size() < asked.titles().size())
                .map(asked -> (Set<Kind>) EnumSet.of(Kind.TITLE, Kind.TITLE_OF_YEAR))
                .orElse(Set.of());
    }

    private Optional<Asked> asked(UUID subject) {
        Application application = applications.find(new ApplicationId(subject)).orElse(null);
        if (application == null || application.round() == 0) {
            return Optional.empty();
        }
        Programme call = answeredCall.of(application);
        Set<String> growths = new TreeSet<>();
        growths(call.amount(), growths);
        Set<FactKey> titles = new TreeSet<>();
        call.amount().keys().stream()
                .filter(key -> key.name().startsWith(TITLE))
                .forEach(titles::add);
        if (growths.isEmpty() && titles.isEmpty()) {
            return Optional.empty();
        }
        Submission.Head handedIn = submissions.latestHead(application.id()).orElseThrow();
        LocalDate day = handedIn.at().atZone(clock.getZone()).toLocalDate();
        Facts facts = titles.isEmpty()
                ? Facts.NONE
                : gatherFacts.gather(titles, new FactSubject(application.enterprise()), day);
        return Optional.of(new Asked(
                application.enterprise().toString(),
                day.getYear(),
                growths,
                titles,
                titles.stream().flatMap(key -> facts.find(key).stream()).toList(),
                titleKinds));
    }

    /** What grows is told by what the formula takes the increase of, or by a fact that is itself a growth. */
    private static void growths(Amount formula, Set<String> growths) {
        if (formula instanceof Amount.Increase increase) {
            names(increase.current(), growths);
        }
        if (formula instanceof Amount.FactNumber number && number.fact().name().contains("growth")) {
            growths.add(number.fact().name());
        }
        formula.parts().forEach(part -> growths(part, growths));
    }

    private static void names(Amount formula, Set<String> names) {
        switch (formula) {
            case Amount.FactNumber number -> names.add(number.fact().name());
            case Amount.Field field -> names.add(field.field());
            case Amount.Column column -> names.add(column.column());
            default -> formula.parts().forEach(part -> names(part, names));
        }
    }

    /**
     * What one application asks for.
     *
     * @param known titles of which somebody says whether they are held
     */
    private record Asked(
            String enterprise, int year, Set<String> growths, Set<FactKey> titles, List<Fact> known, TitleKinds kinds) {
        Set<FundingKey> keys() {
            Set<FundingKey> keys = new HashSet<>();
            growths.forEach(name -> add(keys, Kind.GROWTH, Kind.GROWTH_OF_YEAR, name));
            highest().forEach(code -> add(keys, Kind.TITLE, Kind.TITLE_OF_YEAR, code));
            return keys;
        }

        private void add(Set<FundingKey> keys, Kind ever, Kind ofYear, String name) {
            keys.add(new FundingKey(ever, enterprise + ":" + name));
            keys.add(new FundingKey(ofYear, enterprise + ":" + name + ":" + year));
        }

        private List<String> highest() {
            List<String> held = known.stream()
                    .filter(fact -> fact.value() instanceof FactValue.YesNo yes && yes.yes())
                    .map(fact -> fact.key().name().substring(TITLE.length()))
                    .toList();
            TitleLevel best =
                    held.stream().map(this::level).min(TitleLevel::compareTo).orElse(TitleLevel.COUNTY);
            return held.stream().filter(code -> level(code) == best).toList();
        }

        private TitleLevel level(String code) {
            return kinds.find(code).map(TitleKind::level).orElse(TitleLevel.COUNTY);
        }
    }
}
