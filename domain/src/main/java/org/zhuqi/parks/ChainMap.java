package org.zhuqi.parks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;

/**
 * The chain a park is meant to hold, link after link, and who fills which (docs/domain.md §14, S08).
 *
 * @param links in the order of the chain
 */
public record ChainMap(ParkId park, List<Link> links, long version) {
    /** How a link stands on a day. */
    public enum State {
        PRESENT,
        /** Somebody is to fill it and does not yet. */
        FORESEEN,
        /** Nobody: a target of investment promotion. */
        GAP
    }

    /**
     * @param from first day on which it fills the link, null while it is only to
     * @param to last day, null while it does
     */
    public record Filler(
            String name,
            @Nullable EnterpriseId enterprise,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Filler {
            if (to != null && (from == null || to.isBefore(from))) {
                throw ParksError.ENDS_BEFORE_IT_BEGINS.refused();
            }
        }

        boolean fills(LocalDate day) {
            LocalDate first = from;
            LocalDate last = to;
            return first != null && !day.isBefore(first) && (last == null || !day.isAfter(last));
        }

        boolean toCome(LocalDate day) {
            LocalDate first = from;
            return first == null || day.isBefore(first);
        }
    }

    /** @param wanted whom promotion looks for while it is a gap, empty when nobody said */
    public record Link(LocalText name, String wanted, List<Filler> fillers) {
        public Link {
            fillers = List.copyOf(fillers);
        }

        public State state(LocalDate asOf) {
            if (fillers.stream().anyMatch(filler -> filler.fills(asOf))) {
                return State.PRESENT;
            }
            return fillers.stream().anyMatch(filler -> filler.toCome(asOf)) ? State.FORESEEN : State.GAP;
        }
    }

    public ChainMap {
        links = List.copyOf(links);
    }

    public static ChainMap empty(ParkId park) {
        return new ChainMap(park, List.of(), 0);
    }

    public ChainMap drawn(List<Link> newLinks) {
        return new ChainMap(park, newLinks, version);
    }

    /** How many of the links are there at the end of the day. */
    public long present(LocalDate asOf) {
        return links.stream().filter(link -> link.state(asOf) == State.PRESENT).count();
    }

    public List<Link> gaps(LocalDate asOf) {
        return links.stream().filter(link -> link.state(asOf) == State.GAP).toList();
    }
}
