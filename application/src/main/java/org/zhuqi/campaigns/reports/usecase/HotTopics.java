package org.zhuqi.campaigns.reports.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.campaigns.reports.Change;
import org.zhuqi.campaigns.reports.HotWords;
import org.zhuqi.campaigns.reports.ReportPattern;
import org.zhuqi.campaigns.reports.ReportRules;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;

/** Words that recur in the demands of a time, compared with the one before. */
@Service
@RequiredArgsConstructor
class HotTopics {
    /** The measure that counts what a word stands in. */
    static final String RAISED = DemandFigureQueries.Figure.RAISED.measure();

    /** Its parameter for the word. */
    static final String WORD = "word";

    /** Words are looked for in so many titles of each time; how often they stand in all of them is counted apart. */
    static final int MOST_TITLES = 2_000;

    private final DemandFigureQueries queries;
    private final ReportPattern pattern;
    private final ReportRules rules;
    private final Clock clock;

    /** From one day to another, both included. */
    record Time(LocalDate from, LocalDate to) {
        /** As many days right before. */
        Time before() {
            long days = to.toEpochDay() - from.toEpochDay() + 1;
            return new Time(from.minusDays(days), from.minusDays(1));
        }
    }

    /**
     * @param unit only its enterprises' demands, null for all within reach
     * @param category null for all
     */
    List<Change> words(Actor actor, Time now, Time before, @Nullable ReportingUnitId unit, @Nullable String category) {
        return HotWords.of(
                titles(actor, now, unit, category),
                titles(actor, before, unit, category),
                new HotWords.Rule(rules.leastTitles(), rules.mostTopics(), pattern.stopWords()));
    }

    private List<String> titles(Actor actor, Time time, @Nullable ReportingUnitId unit, @Nullable String category) {
        return queries.titles(
                actor.scopeFor(DemandsRight.READ),
                new DemandFigureQueries.Asked(
                        time.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        time.to(),
                        time.from(),
                        unit,
                        null,
                        category,
                        null,
                        null),
                MOST_TITLES);
    }
}
