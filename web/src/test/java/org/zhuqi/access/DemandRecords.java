package org.zhuqi.access;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.demands.usecase.AcceptDemand;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.campaigns.demands.usecase.DispatchDemand;
import org.zhuqi.campaigns.demands.usecase.JoinDemands;
import org.zhuqi.campaigns.demands.usecase.RaiseDemand;
import org.zhuqi.campaigns.demands.usecase.SweepDemands;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.ReportingUnitId;

/** Two demands of the applicant, answered together and overdue by the morning. */
final class DemandRecords extends RoomRecords {
    private final Map<World.Side, DemandId> demands = new EnumMap<>(World.Side.class);

    DemandRecords(Inhabitants world) {
        super(world);
    }

    @Override
    void before(World.Side side) {
        demands.put(side, dispatched(side));
    }

    @Override
    void morning() {
        while (world.bean(SweepDemands.class).sweep() > 0) {
            // Every demand that is overdue by now gets its card.
        }
    }

    @Override
    Targets of(World.Side side) {
        return new Targets(
                Map.of(
                        DemandId.class,
                        Objects.requireNonNull(demands.get(side)),
                        RaiseDemand.Command.class,
                        demandOf(side),
                        DemandFigureQueries.Asked.class,
                        askedOf(side)),
                Map.of("category", "finance", "words", List.of("贷款")),
                Set.of());
    }

    @Override
    Targets asked(Class<?> asked, World.Side side, Targets targets) {
        return asked == DemandQueries.class || asked == DemandFigureQueries.class
                ? targets.andMarks(demandFigures(side))
                : targets;
    }

    /** Two demands of the enterprise, answered together, in the hands of its unit and overdue by the morning. */
    private DemandId dispatched(World.Side side) {
        Actor office = world.person(Inhabitants.DECIDER);
        DemandId leading = world.bean(RaiseDemand.class)
                .raise(world.person(side.applicant()), demandOf(side))
                .id();
        DemandId bound = world.bean(RaiseDemand.class)
                .raise(world.person(side.applicant()), demandOf(side))
                .id();
        world.bean(AcceptDemand.class).accept(office, leading, Complexity.SIMPLE, null, null);
        world.bean(DispatchDemand.class).dispatch(office, leading, world.unitOf(side), Set.of(), null);
        world.bean(JoinDemands.class).bind(office, bound, leading);
        return leading;
    }

    private RaiseDemand.Command demandOf(World.Side side) {
        return new RaiseDemand.Command(
                null,
                world.person(side.applicant()).enterprise(),
                "finance",
                "贷款续贷困难" + side,
                "流动资金贷款下月到期。",
                Language.ZH,
                Origin.of(Channel.PORTAL),
                campaign(side));
    }

    private static CampaignId campaign(World.Side side) {
        return new CampaignId(new UUID(17, side.ordinal()));
    }

    private static DemandFigureQueries.Asked askedOf(World.Side side) {
        return new DemandFigureQueries.Asked(
                Inhabitants.MORNING, LocalDate.of(2024, 8, 26), null, null, null, null, campaign(side), null);
    }

    /** What figures say that count the side's demands. */
    private Set<String> demandFigures(World.Side side) {
        ReportingUnitId unit = world.unitOf(side);
        return Set.of(
                "Totals[raised=2,",
                "UnitRecord[unit=" + unit + ",",
                "CardCount[unit=" + unit + ",",
                "title=贷款续贷困难" + side + ",",
                "[贷款续贷困难" + side,
                "finance=",
                "贷款=2");
    }
}
