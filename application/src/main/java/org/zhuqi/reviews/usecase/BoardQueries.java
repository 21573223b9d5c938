package org.zhuqi.reviews.usecase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** What a call's board says of its matters; scope of {@link org.zhuqi.reviews.ReviewsRight#WORK}. */
@Port
public interface BoardQueries {
    /** What came to which stage of the call's way and how it left, by unit. */
    List<Passage> passages(Scope scope, UUID call);

    /** What stands somewhere, by stage, unit, whose hands and how it stands to its limit. */
    List<Waiting> waiting(Scope scope, UUID call, Ageing.Marks marks);

    /** Matters by the size class of their enterprises. */
    List<BySize> bySize(Scope scope, UUID call);

    /** How many stand before the money although they were handed in before the moment. */
    long unpaidSince(Scope scope, UUID call, Instant handedInBefore);

    /**
     * @param reached matters that came there, each once
     * @param here those that stand there
     * @param rejected those that ended there with a no
     * @param withdrawn those that the enterprise took back there
     * @param ended those whose way ended there, however
     */
    record Passage(
            StageKind kind, ReportingUnitId unit, long reached, long here, long rejected, long withdrawn, long ended) {
        /** All that was ever handed in stands somewhere or ended somewhere. */
        public long handedIn() {
            return here + ended;
        }
    }

    /**
     * @param heldBy null where nobody has it in hand
     * @param oldest since when the one waits that waits longest
     */
    record Waiting(
            StageKind kind,
            ReportingUnitId unit,
            @Nullable UserId heldBy,
            Ageing ageing,
            long matters,
            Instant oldest) {}

    /** @param size null where the enterprise has none */
    record BySize(@Nullable String size, long handedIn, long here) {}
}
