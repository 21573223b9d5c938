package org.zhuqi.reviews.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhuqi.shared.CreditCode;

/** Credit lists in memory, for tests of use cases. */
public class InMemoryCreditLists implements CreditLists {
    private final List<Listing> listings = new ArrayList<>();
    private final Map<CreditList, Instant> uploaded = new EnumMap<>(CreditList.class);

    @Override
    public List<Listing> about(Collection<CreditCode> codes) {
        return listings.stream()
                .filter(listing -> codes.contains(listing.code()))
                .toList();
    }

    @Override
    public void keep(Collection<Listing> given, Instant now) {
        for (Listing listing : given) {
            listings.removeIf(old -> old.list() == listing.list()
                    && old.code().equals(listing.code())
                    && old.from().equals(listing.from()));
            listings.add(listing);
            uploaded.put(listing.list(), now);
        }
    }

    @Override
    public Map<CreditList, Instant> uploaded() {
        return Map.copyOf(uploaded);
    }
}
