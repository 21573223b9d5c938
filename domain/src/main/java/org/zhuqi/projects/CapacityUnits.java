package org.zhuqi.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;

/** The dictionary of units that capacities and quantities are stated in: data. */
public record CapacityUnits(List<CapacityUnit> all) {
    /** @param code as it is stored and typed, e.g. {@code t/h} */
    public record CapacityUnit(String code, LocalText name) {}

    public CapacityUnits {
        all = List.copyOf(all);
    }

    /** By its code, or by its name in any language. */
    public Optional<CapacityUnit> called(String typed) {
        return find(typed)
                .or(() -> all.stream()
                        .filter(unit -> Arrays.stream(Language.values())
                                .anyMatch(language -> unit.name().in(language).equals(typed)))
                        .findFirst());
    }

    public Optional<CapacityUnit> find(String code) {
        return all.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }
}
