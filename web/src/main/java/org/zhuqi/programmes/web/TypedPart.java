package org.zhuqi.programmes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.designs.usecase.EditEligibility;
import org.zhuqi.programmes.designs.usecase.EditFormula;
import org.zhuqi.shared.LocalText;

/** Collects what a part's own kind says. */
final class TypedPart {
    private final @Nullable String kind;

    @Nullable
    String number;

    @Nullable
    String name;

    @Nullable
    String period;

    @Nullable
    String table;

    @Nullable
    String rowName;

    List<String> once = List.of();

    @Nullable
    String withoutColumn;

    List<EditFormula.WithoutRow> without = List.of();

    @Nullable
    String sliced;

    @Nullable
    String lines;

    List<String> from = List.of();
    List<String> until = List.of();

    @Nullable
    String withinFrom;

    @Nullable
    String withinThrough;

    @Nullable
    String otherwise;

    @Nullable
    LocalText title;

    EditEligibility.@Nullable Input condition;
    List<EditFormula.StageInput> stages = List.of();

    TypedPart(@Nullable String kind) {
        this.kind = kind;
    }

    EditFormula.Input input() {
        return new EditFormula.Input(
                kind,
                number,
                name,
                period,
                table,
                rowName,
                once,
                withoutColumn,
                without,
                sliced,
                lines,
                from,
                until,
                withinFrom,
                withinThrough,
                otherwise,
                title == null ? null : title.zh(),
                title == null ? null : title.ko(),
                title == null ? null : title.en(),
                condition,
                stages);
    }
}
