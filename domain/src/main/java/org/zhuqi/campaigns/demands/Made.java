package org.zhuqi.campaigns.demands;

import java.util.List;

/** A demand after a move and the lines its history gains; the two are saved together or not at all. */
public record Made(Demand demand, List<DemandEntry> entries) {
    public Made {
        entries = List.copyOf(entries);
    }
}
