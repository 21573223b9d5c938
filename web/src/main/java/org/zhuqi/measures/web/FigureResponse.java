package org.zhuqi.measures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.shared.LocalText;

/**
 * A figure.
 *
 * @param value in the unit; null when it is unknown
 * @param qualifier {@code exact}, {@code about} or {@code unknown}
 * @param records address of the records behind it
 */
record FigureResponse(
        String id,
        @Nullable BigDecimal value,
        String qualifier,
        String unit,
        LocalDate asOf,
        @Nullable String reportingUnit,
        Map<String, String> parameters,
        LocalText text,
        String records) {

    static FigureResponse from(Figure figure) {
        String here = MeasureAddress.of("/api/v1/measures", figure);
        String records = UriComponentsBuilder.fromUriString(here)
                .replacePath("/api/v1/measures/" + figure.measure().id() + "/records")
                .build(true)
                .toUriString();
        return new FigureResponse(
                figure.measure().id(),
                figure.value().value(),
                figure.value().qualifier().name().toLowerCase(Locale.ROOT),
                MeasureTexts.code(figure.measure().unit()),
                figure.asOf(),
                figure.reportingUnit() == null ? null : figure.reportingUnit().value(),
                figure.parameters(),
                figure.text(),
                records);
    }
}
