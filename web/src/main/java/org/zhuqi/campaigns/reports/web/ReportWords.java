package org.zhuqi.campaigns.reports.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.usecase.ShowCampaignFigures;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Span;
import org.zhuqi.measures.Wording;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Names, figures and addresses on the pages and papers of this room. */
@Component("reportWords")
@RequiredArgsConstructor
class ReportWords {
    private final UnitDirectory units;
    private final Categories categories;
    private final MessageSource messages;
    private final Texts texts;

    /** A piece of a passage as it is shown: text, or a figure with its number and address. */
    public record Piece(String text, @Nullable ReportFigure figure) {}

    /** What a measure is called. */
    public String title(String measure) {
        return title(measure, texts.language());
    }

    String title(String measure, Language language) {
        int point = measure.indexOf('.');
        return message(measure.substring(0, point) + ".measure." + measure.substring(point + 1) + ".title", language);
    }

    String message(String key, Language language, Object... args) {
        return messages.getMessage(key, args, Locale.forLanguageTag(language.code()));
    }

    /** The head of a figure's column. */
    public String column(ReportFigure figure) {
        return column(figure, texts.language());
    }

    String column(ReportFigure figure, Language language) {
        String title = title(figure.asked().measure(), language);
        return figure.place().code().endsWith("-before") ? message("reports.before", language, title) : title;
    }

    public String unit(String id) {
        return units.find(new ReportingUnitId(id))
                .map(unit -> texts.of(unit.name()))
                .orElse(id);
    }

    public String category(String code) {
        return categories.find(code).map(known -> texts.of(known.name())).orElse(code);
    }

    List<Option> unitOptions() {
        return units.responsible().stream()
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    /** Whoever may lead a demand: the prefecture too. */
    List<Option> handlerOptions() {
        return units.all().stream()
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    List<Option> categoryOptions() {
        return categories.all().stream()
                .map(known -> new Option(known.code(), texts.of(known.name())))
                .toList();
    }

    /** A figure as running text. */
    public String text(ReportFigure figure) {
        return text(figure, texts.language());
    }

    String text(ReportFigure figure, Language language) {
        return Wording.of(figure.unit(), figure.value()).in(language);
    }

    public String text(MeasureUnit unit, MeasureValue value) {
        return texts.of(Wording.of(unit, value));
    }

    /** A figure as a cell shows it: without the unit where things are counted. */
    public String cell(@Nullable ReportFigure figure) {
        return figure == null ? "—" : cell(figure.unit(), figure.value(), texts.language());
    }

    public String cell(@Nullable Figure figure) {
        return figure == null ? "—" : cell(figure.measure().unit(), figure.value(), texts.language());
    }

    String cell(MeasureUnit unit, MeasureValue value, Language language) {
        BigDecimal number = value.value();
        if (number == null) {
            return "—";
        }
        if (unit.counts()) {
            return texts.number(number);
        }
        return unit == MeasureUnit.WORKING_DAYS
                ? number.setScale(1, RoundingMode.HALF_UP).toPlainString()
                : Wording.of(unit, value).in(language);
    }

    /** The days a figure counts: from one to the other, or what was at the end of one. */
    public String time(ReportFigure figure) {
        String from = figure.asked().parameters().get(Span.FROM);
        String end = figure.asked().asOf().toString();
        return from == null ? end : from + " – " + end;
    }

    /** The page with the records behind a figure, as of its day. */
    public String href(ReportFigure figure) {
        ReportFigure.Asked asked = figure.asked();
        return href(asked.measure(), asked.asOf(), asked.reportingUnit(), asked.parameters());
    }

    public String href(Figure figure) {
        return href(figure.measure().id(), figure.asOf(), figure.reportingUnit(), figure.parameters());
    }

    private static String href(
            String measure, LocalDate asOf, @Nullable ReportingUnitId unit, Map<String, String> parameters) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/measures").pathSegment(measure).queryParam("asOf", asOf);
        if (unit != null) {
            address.queryParam("reportingUnit", unit.value());
        }
        // In one order, so that the same figure has the same address.
        Map<String, String> sorted = new TreeMap<>(parameters);
        sorted.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(sorted).toUriString();
    }

    String date(Instant at) {
        return texts.date(at);
    }

    public String month(YearMonth month) {
        return month(month, texts.language());
    }

    String month(YearMonth month, Language language) {
        return message("reports.month-of", language, String.valueOf(month.getYear()), month.getMonthValue());
    }

    /** A passage with its figures. */
    public List<Piece> pieces(Passage passage, Map<String, ReportFigure> figures) {
        return pieces(passage, figures, texts.language());
    }

    List<Piece> pieces(Passage passage, Map<String, ReportFigure> figures, Language language) {
        return passage.pieces(language).stream()
                .map(piece -> {
                    ReportFigure figure = piece.code() == null ? null : figures.get(piece.code());
                    return figure == null
                            ? new Piece(piece.code() == null ? piece.text() : "—", null)
                            : new Piece(text(figure, language), figure);
                })
                .toList();
    }

    /** What a row is called. */
    public String name(LocalText name) {
        return texts.of(name);
    }

    /** The bars of a measure over the months, each 0 to 100 of the highest. */
    public List<Integer> bars(List<ShowCampaignFigures.Month> months, String measure) {
        List<BigDecimal> values = months.stream()
                .map(month -> {
                    Figure figure = month.row().of(measure);
                    BigDecimal value = figure == null ? null : figure.value().value();
                    return value == null ? BigDecimal.ZERO : value;
                })
                .toList();
        BigDecimal highest = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return values.stream()
                .map(value -> highest.signum() == 0
                        ? 0
                        : value.multiply(BigDecimal.valueOf(100))
                                .divide(highest, 0, RoundingMode.HALF_UP)
                                .intValueExact())
                .toList();
    }
}
