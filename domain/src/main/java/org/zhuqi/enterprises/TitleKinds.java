package org.zhuqi.enterprises;

import java.util.List;
import java.util.Optional;

/** Which titles there are, in the order of the data. */
public record TitleKinds(List<TitleKind> all) {
    public TitleKinds {
        all = List.copyOf(all);
    }

    public Optional<TitleKind> find(String code) {
        return all.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}
