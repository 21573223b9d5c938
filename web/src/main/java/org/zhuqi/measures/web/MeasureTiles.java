package org.zhuqi.measures.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.measures.usecase.AskMeasure;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.measures.usecase.Question;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.web.CurrentActor;
import org.zhuqi.shared.web.Texts;

/** Figures for templates, as {@code @measures}: every number on every page comes from here. */
@Component("measures")
@RequiredArgsConstructor
class MeasureTiles {
    private final AskMeasure askMeasure;
    private final ReportingUnits units;
    private final Texts texts;
    private final CurrentActor currentActor;

    /** A figure ready to be shown. */
    public record Tile(
            String titleKey,
            String text,
            String href,
            String asOf,
            @Nullable String unitName) {}

    /** The figure in the reader's language. */
    public String text(String id, Actor actor) {
        return text(id, Map.of(), actor);
    }

    public String text(String id, Map<String, String> parameters, Actor actor) {
        return texts.of(askMeasure.value(actor, id, Question.with(parameters)).text());
    }

    /** The figure as a tile; null when the reader may not see it. */
    public @Nullable Tile tile(String id, @Nullable Map<String, String> parameters) {
        try {
            return tile(askMeasure.value(
                    currentActor.get(), id, Question.with(parameters == null ? Map.of() : parameters)));
        } catch (RefusedException e) {
            return null;
        }
    }

    /** The same within the reader's own unit, for desks of those who answer for one. */
    public @Nullable Tile own(String id) {
        ReportingUnitId unit = currentActor.get().role() == Role.UNIT_OFFICER
                ? currentActor.get().unit()
                : null;
        try {
            return tile(askMeasure.value(
                    currentActor.get(), id, new Question(null, unit == null ? null : unit.value(), Map.of())));
        } catch (RefusedException e) {
            return null;
        }
    }

    private Tile tile(Figure figure) {
        return new Tile(
                MeasureTexts.title(figure.measure().id()),
                texts.of(figure.text()),
                MeasureAddress.of("/measures", figure),
                figure.asOf().toString(),
                figure.reportingUnit() == null ? null : unit(figure.reportingUnit()));
    }

    /**
     * The page that asks what a number on a page was asked: as of its day, of its unit and with its parameters, so that it
     * opens onto the same number.
     *
     * @param unit null for the whole that the reader sees
     * @param parameters null for none
     */
    public String address(String id, LocalDate asOf, @Nullable String unit, @Nullable Map<String, String> parameters) {
        return MeasureAddress.of("/measures", id, asOf, unit, parameters == null ? Map.of() : parameters);
    }

    /** A unit's name in the reader's language. */
    public String unit(ReportingUnitId id) {
        return units.find(id).map(ReportingUnit::name).map(texts::of).orElse(id.value());
    }

    /** Units to choose from. */
    public List<ReportingUnit> units() {
        return units.all();
    }
}
