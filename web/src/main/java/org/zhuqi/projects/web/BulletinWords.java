package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinTime;
import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Texts;

/** What a bulletin says in sentences. */
@Component("bulletinWords")
@RequiredArgsConstructor
class BulletinWords {
    private final UnitNames units;
    private final Texts texts;

    /** What it is of: a week or month, and whose projects. */
    public String title(BulletinTime time, @Nullable ReportingUnitId unit) {
        return texts.message(
                "projects.bulletin.title." + time.kind(),
                time.from().toString(),
                time.to().toString(),
                time.from().toString().substring(0, "2024-08".length()),
                of(unit));
    }

    public String of(@Nullable ReportingUnitId unit) {
        return unit == null
                ? texts.message("projects.bulletin.everybody")
                : units.find(unit).map(texts::of).orElse(unit.value());
    }

    /** Which edition, as of when, who gave it out and when, and why again. */
    public String lead(Bulletin bulletin) {
        String lead = texts.message(
                "projects.bulletin.lead",
                bulletin.edition(),
                texts.date(bulletin.content().asOf()),
                bulletin.byName(),
                texts.dateTime(bulletin.at()));
        return bulletin.why().isEmpty() ? lead : lead + " " + texts.message("projects.bulletin.again", bulletin.why());
    }

    public String summary(Bulletin.Content content) {
        Bulletin.Totals totals = content.totals();
        return texts.message(
                "projects.bulletin.summary",
                texts.number(totals.projects()),
                texts.inWan(totals.total().yuan()),
                texts.inWan(totals.planned().yuan()),
                texts.inWan(totals.done().yuan()),
                percent(totals.percentOfPlan()),
                texts.number(totals.of(LightColour.RED)),
                texts.number(totals.of(LightColour.YELLOW)),
                started(totals.starts()),
                started(totals.resumptions()));
    }

    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? "—" : percent.toPlainString() + "%";
    }

    /** {@code 3/4（75.00%）}; a dash where none was to. */
    public String started(Bulletin.Started started) {
        BigDecimal rate = started.rate();
        return rate == null
                ? "—"
                : texts.message(
                        "projects.bulletin.started",
                        texts.number(started.did()),
                        texts.number(started.due()),
                        percent(rate));
    }

    public String step(Changes.Step step) {
        if (step.halt() != null) {
            return texts.message("projects.halt." + step.halt());
        }
        return step.from() == step.to()
                ? texts.message("projects.move.resume")
                : texts.message("projects.stage." + step.from()) + " → " + texts.message("projects.stage." + step.to());
    }

    public List<String> unitHeads() {
        return Stream.of(
                        "projects.unit",
                        "projects.count",
                        "projects.total-wan",
                        "projects.bulletin.planned-wan",
                        "projects.bulletin.done-wan",
                        "projects.bulletin.percent",
                        "projects.bulletin.red",
                        "projects.bulletin.yellow",
                        "projects.bulletin.starts",
                        "projects.bulletin.resumptions")
                .map(key -> texts.message(key))
                .toList();
    }
}
