package org.zhuqi.campaigns.demands.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandClock;
import org.zhuqi.campaigns.demands.DemandEntry;
import org.zhuqi.campaigns.demands.DemandMessage;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;

/**
 * A demand with everything its reader may see.
 *
 * @param history oldest first; the enterprise does not see supervision nor what offices dispute among themselves
 * @param thread oldest first
 * @param clock without what offices owe each other, for the enterprise
 * @param offers moves of the reader's side, with what stands against them
 * @param mayWrite whether the reader may write to the other side
 * @param mayNote whether the reader may write notes among offices
 * @param seesInternal whether the reader sees supervision and notes
 * @param bound demands that are answered together with this one
 */
public record DemandFile(
        Demand demand,
        LocalText enterpriseName,
        List<DemandEntry> history,
        List<DemandMessage> thread,
        DemandClock clock,
        List<Offer> offers,
        boolean mayWrite,
        boolean mayNote,
        boolean seesInternal,
        List<DemandQueries.Line> bound) {
    public DemandFile {
        history = List.copyOf(history);
        thread = List.copyOf(thread);
        offers = List.copyOf(offers);
        bound = List.copyOf(bound);
    }

    /** @param obstacle why the move is not possible now, null when it is */
    public record Offer(DemandMove move, @Nullable RefusedException obstacle) {
        public boolean possible() {
            return obstacle == null;
        }
    }

    public boolean offers(DemandMove move) {
        return offers.stream().anyMatch(offer -> offer.move() == move && offer.possible());
    }
}
