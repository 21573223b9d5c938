package org.zhuqi.campaigns.demands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Threads kept in memory. */
public class InMemoryDemandMessages implements DemandMessages {
    private final List<DemandMessage> messages = new ArrayList<>();

    @Override
    public boolean add(DemandMessage message) {
        return find(message.id()).isEmpty() && messages.add(message);
    }

    @Override
    public Optional<DemandMessage> find(DemandMessageId id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    @Override
    public List<DemandMessage> of(DemandId demand, boolean withInternal) {
        return messages.stream()
                .filter(message -> message.demand().equals(demand) && (withInternal || !message.internal()))
                .toList();
    }
}
