package org.zhuqi.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.quotes.Consent;
import org.zhuqi.projects.quotes.Quote;
import org.zhuqi.projects.quotes.QuoteId;
import org.zhuqi.projects.quotes.QuotePurpose;
import org.zhuqi.projects.quotes.Quotes;
import org.zhuqi.projects.quotes.usecase.QuoteQueries;

/** Words about the applicant's project that may be used in briefings. */
final class QuoteRecords extends RoomRecords {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 1);

    QuoteRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Consent.Recorded recorded = new Consent.Recorded(
                world.person(Inhabitants.DECIDER).id(),
                "某某",
                world.bean(Clock.class).instant());
        world.bean(Quotes.class)
                .add(Quote.of(
                                idOf(side),
                                new ProjectId(new UUID(41, side.ordinal())),
                                new Quote.Said("某某", "副经理", "某企业", "设备已陆续进场。", DAY),
                                recorded)
                        .consented(QuotePurpose.BRIEFING, DAY, "来函", recorded));
        return new Targets(Map.of(QuoteId.class, idOf(side)), Map.of(), Set.of());
    }

    private static QuoteId idOf(World.Side side) {
        return new QuoteId(new UUID(64, side.ordinal()));
    }

    @Override
    Targets asked(Class<?> asked, World.Side side, Targets targets) {
        return asked == QuoteQueries.class
                ? targets.with(Map.of(), Map.of("asOf", LocalDate.of(2024, 8, 26)))
                        .marked(Set.of(idOf(side).toString()))
                : targets;
    }
}
