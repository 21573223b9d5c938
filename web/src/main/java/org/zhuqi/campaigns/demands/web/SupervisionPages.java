package org.zhuqi.campaigns.demands.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.campaigns.demands.CardColour;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Reminders and cards: which stand, and how many each unit was given. */
@Controller
@RequestMapping("/staff/supervision")
@RequiredArgsConstructor
class SupervisionPages {
    private static final int PAGE_SIZE = 30;

    private final DemandQueries queries;
    private final DemandPage page;
    private final Clock clock;

    /** The filters as the address writes them; empty means all. */
    record CardSearch(
            @Nullable String unit,
            @Nullable String colour,
            @Nullable Boolean unanswered,
            @Nullable Boolean cancelled) {
        DemandQueries.CardFilter filter() {
            return new DemandQueries.CardFilter(
                    unit == null || unit.isBlank() ? null : new ReportingUnitId(unit),
                    Arrays.stream(CardColour.values())
                            .filter(known -> known.name().equals(colour))
                            .findFirst()
                            .orElse(null),
                    Boolean.TRUE.equals(unanswered),
                    !Boolean.TRUE.equals(cancelled));
        }
    }

    /** A unit's year: yellow and red cards by month. */
    record Year(ReportingUnitId unit, Map<Integer, DemandQueries.CardCount> months) {
        public long yellows() {
            return months.values().stream()
                    .mapToLong(DemandQueries.CardCount::yellows)
                    .sum();
        }

        public long reds() {
            return months.values().stream()
                    .mapToLong(DemandQueries.CardCount::reds)
                    .sum();
        }
    }

    @GetMapping
    String list(
            Actor actor,
            @ModelAttribute("form") CardSearch form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        Scope scope = actor.scopeFor(DemandsRight.READ_INTERNAL);
        int shown = year == null ? LocalDate.now(clock).getYear() : Math.clamp(year, 2000, 2100);
        model.addAttribute("page", queries.cards(scope, form.filter(), new PageRequest(after, PAGE_SIZE, null)));
        Map<ReportingUnitId, Map<Integer, DemandQueries.CardCount>> byUnit = new LinkedHashMap<>();
        for (DemandQueries.CardCount count : queries.cardCounts(scope, shown)) {
            byUnit.computeIfAbsent(count.unit(), unit -> new TreeMap<>())
                    .put(count.month().getMonthValue(), count);
        }
        model.addAttribute(
                "years",
                byUnit.entrySet().stream()
                        .map(unit -> new Year(unit.getKey(), unit.getValue()))
                        .toList());
        model.addAttribute("year", shown);
        model.addAttribute("units", page.unitOptions());
        model.addAttribute("colours", page.options(CardColour.values(), "demands.colour."));
        return "campaigns/demands/supervision";
    }
}
