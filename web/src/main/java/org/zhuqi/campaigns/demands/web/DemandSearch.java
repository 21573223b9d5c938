package org.zhuqi.campaigns.demands.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Exportable;

/** The filters of a list of demands as an address writes them; empty means all. */
record DemandSearch(
        @Nullable String box,
        @Nullable String state,
        @Nullable String category,
        @Nullable String unit,
        @Nullable String lead,
        @Nullable EnterpriseId enterprise,
        @Nullable UUID campaign,
        @Nullable String q) {
    static DemandSearch of(Map<String, String> filter) {
        return new DemandSearch(
                filter.get("box"),
                filter.get("state"),
                filter.get("category"),
                filter.get("unit"),
                filter.get("lead"),
                Exportable.read(filter, "enterprise", EnterpriseId::of),
                Exportable.read(filter, "campaign", UUID::fromString),
                filter.get("q"));
    }

    DemandQueries.Filter filter(Actor actor, Moment now) {
        DemandQueries.Box chosen = known(DemandQueries.Box.values(), box);
        boolean inHand = chosen == DemandQueries.Box.IN_HAND;
        boolean assisting = chosen == DemandQueries.Box.ASSISTING;
        return new DemandQueries.Filter(
                chosen,
                known(DemandState.values(), state),
                blank(category) ? null : category,
                unit(unit),
                inHand ? actor.unit() : unit(lead),
                assisting ? actor.unit() : null,
                enterprise,
                campaign == null ? null : new CampaignId(campaign),
                blank(q) ? null : q,
                false,
                now);
    }

    private static @Nullable ReportingUnitId unit(@Nullable String id) {
        return id == null || id.isBlank() ? null : new ReportingUnitId(id);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** A word that nobody knows asks for all, as an empty one does. */
    private static <E extends Enum<E>> @Nullable E known(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
