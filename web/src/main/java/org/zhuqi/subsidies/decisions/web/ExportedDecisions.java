package org.zhuqi.subsidies.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.PeopleNames;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries.Standing;

/** Decisions with their notices and awards as a file. */
@Component
@RequiredArgsConstructor
class ExportedDecisions implements Exportable {
    private final DecisionQueries queries;
    private final UnitNames units;
    private final PeopleNames people;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "subsidies";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.WORK);
        Standing viewed = Exportable.read(
                filter,
                "view",
                view -> Standing.valueOf(view.toUpperCase(Locale.ROOT).replace('-', '_')));
        Standing standing = viewed == null ? Standing.DECIDED : viewed;
        ProgrammeId wanted = Exportable.read(filter, "programme", id -> new ProgrammeId(UUID.fromString(id)));
        Instant now = clock.instant();
        return new Table<DecisionQueries.DecisionRow>(
                List.of(
                        new Column<>("subsidies.enterprise", d -> Cell.of(texts.of(d.enterpriseName()))),
                        new Column<>("subsidies.programme", d -> Cell.of(texts.of(d.programmeTitle()))),
                        new Column<>("reviews.queue.unit", d -> Exportable.coded(unit(d.unit()), d.unit())),
                        new Column<>("subsidies.amount", d -> Exportable.wan(d.amount())),
                        new Column<>("subsidies.decided-at", d -> Cell.of(d.at())),
                        new Column<>("subsidies.decided-by", d -> Cell.of(texts.of(people.find(d.by(), d.byName())))),
                        new Column<>(
                                "subsidies.notice",
                                d -> d.noticeEnds() == null
                                        ? Cell.BLANK
                                        : Cell.of(d.noticeEnds().date())),
                        new Column<>("subsidies.awarded-at", d -> Cell.of(d.awardedAt()))),
                page -> queries.list(scope, standing, wanted, now, page));
    }

    private String unit(ReportingUnitId id) {
        return units.find(id).map(texts::of).orElse("");
    }
}
