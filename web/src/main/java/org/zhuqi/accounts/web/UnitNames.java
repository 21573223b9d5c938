package org.zhuqi.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** What units are called, in the reader's language; templates of every room call it {@code @units}. */
@Component("units")
@RequiredArgsConstructor
class UnitNames {
    private final UnitDirectory units;
    private final Texts texts;

    /** By the unit's id; all units, also those that are no more. */
    public Map<String, String> names() {
        return units.all().stream().collect(Collectors.toMap(unit -> unit.id().value(), unit -> texts.of(unit.name())));
    }

    /** Those that an enterprise can belong to, as choices. */
    public List<Option> responsible() {
        return units.responsible().stream()
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }
}
