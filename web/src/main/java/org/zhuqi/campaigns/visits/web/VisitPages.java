package org.zhuqi.campaigns.visits.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.usecase.RecordVisitWithDemand;
import org.zhuqi.campaigns.visits.ProductionState;
import org.zhuqi.campaigns.visits.Topic;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.PlanVisit;
import org.zhuqi.campaigns.visits.usecase.RecordVisit;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Visits: what was made, what is due, and the form an officer fills in on the spot. */
@Controller
@RequestMapping("/staff/visits")
@RequiredArgsConstructor
class VisitPages {
    private static final int ROWS = 50;
    private final VisitQueries queries;
    private final EnterpriseQueries enterprises;
    private final RecordVisitWithDemand recordVisit;
    private final Categories categories;
    private final VisitPhotos visitPhotos;
    private final PlanVisit planVisit;
    private final VisitFrequency frequency;
    private final VisitWords visitWords;
    private final Texts texts;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID visitor,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean missed = VisitWords.MISSED.equals(status);
        VisitStatus wanted = Arrays.stream(VisitStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(missed ? VisitStatus.PLANNED : null);
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(VisitsRight.READ),
                        new VisitQueries.Filter(
                                unit(unit),
                                visitor == null ? null : new UserId(visitor),
                                null,
                                wanted,
                                null,
                                missed ? visitWords.yesterday() : null),
                        new PageRequest(after, ROWS, null)));
        model.addAttribute("unit", unit);
        model.addAttribute("status", missed ? VisitWords.MISSED : wanted);
        model.addAttribute(
                "statuses",
                Stream.concat(
                                options(VisitStatus.values(), "visits.status.").stream(),
                                Stream.of(new Option(
                                        VisitWords.MISSED, texts.message("visits.status." + VisitWords.MISSED))))
                        .toList());
        return "campaigns/visits/list";
    }

    @GetMapping("/due")
    String due(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable UUID visitor,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "page",
                queries.due(
                        actor.scopeFor(VisitsRight.READ),
                        new VisitQueries.DueFilter(
                                unit(unit),
                                visitor == null ? null : new UserId(visitor),
                                today.plusDays(frequency.remindDays())),
                        frequency,
                        today,
                        new PageRequest(after, ROWS, null)));
        model.addAttribute("today", today);
        model.addAttribute("unit", unit);
        model.addAttribute("frequency", frequency);
        return "campaigns/visits/due";
    }

    /** The fields of the form as they arrive. */
    record VisitRequest(
            @Nullable UUID key,
            UUID enterprise,
            @Nullable UUID planned,
            @Nullable String day,
            @Nullable String place,
            @Nullable String met,
            @Nullable List<String> topics,
            @Nullable String production,
            @Nullable String words,
            @Nullable String nextStep,
            @Nullable String category,
            @Nullable String title,
            @Nullable String text) {
        static VisitRequest blank(UUID key, UUID enterprise, @Nullable UUID planned, LocalDate day) {
            return new VisitRequest(
                    key, enterprise, planned, day.toString(), "", "", List.of(), "", "", "", "", "", "");
        }

        /** What was asked for on the spot; null where nothing of it is filled in. */
        RecordVisitWithDemand.@Nullable Asked asked(Language read) {
            List<String> typed = Stream.of(category, title, text)
                    .map(value -> Objects.requireNonNullElse(value, ""))
                    .toList();
            return typed.stream().allMatch(String::isBlank)
                    ? null
                    : new RecordVisitWithDemand.Asked(
                            typed.get(0), typed.get(1), typed.get(2), Language.of(typed.get(2), read));
        }
    }

    @GetMapping("/new")
    String blank(
            Actor actor,
            @RequestParam UUID enterprise,
            @RequestParam(required = false) @Nullable UUID planned,
            Model model) {
        actor.may(VisitsRight.RECORD).orRefuse();
        return form(
                actor, VisitRequest.blank(Identifiers.next(clock), enterprise, planned, LocalDate.now(clock)), model);
    }

    @PostMapping
    String record(
            Actor actor,
            VisitRequest request,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Model model,
            RedirectAttributes redirect) {
        UUID key = request.key();
        UUID planned = request.planned();
        try {
            RecordVisitWithDemand.Asked asked = request.asked(texts.language());
            VisitId visit = recordVisit.record(
                    actor,
                    new RecordVisitWithDemand.Command(
                            new RecordVisit.Command(
                                    key == null ? Identifiers.next(clock) : key,
                                    new EnterpriseId(request.enterprise()),
                                    planned == null ? null : new VisitId(planned),
                                    request.day(),
                                    request.place(),
                                    request.met(),
                                    request.topics(),
                                    request.production(),
                                    request.words(),
                                    request.nextStep()),
                            asked));
            visitPhotos.keep(actor, visit, photos, redirect);
            redirect.addFlashAttribute("done", asked == null ? "visits.done.recorded" : "visits.done.recorded-asked");
            return "redirect:/staff/visits/" + visit;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, request, model);
        }
    }

    @PostMapping("/plan")
    String plan(
            Actor actor,
            @RequestParam UUID enterprise,
            @RequestParam(required = false) @Nullable String day,
            Model model,
            RedirectAttributes redirect) {
        try {
            planVisit.plan(actor, new EnterpriseId(enterprise), day);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return blank(actor, enterprise, null, model);
        }
        redirect.addFlashAttribute("done", "visits.done.planned");
        return "redirect:/staff/enterprises/" + enterprise;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        VisitQueries.View visit = queries.find(actor.scopeFor(VisitsRight.READ), new VisitId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("visit", visit);
        model.addAttribute("own", visit.visitor().equals(actor.id()));
        model.addAttribute(
                "mayRaise",
                actor.may(DemandsRight.RAISE, visit.unit(), visit.enterprise()).allowed());
        return "campaigns/visits/show";
    }

    @PostMapping("/{id}/cancel")
    String cancel(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        planVisit.cancel(actor, new VisitId(id));
        redirect.addFlashAttribute("done", "visits.done.cancelled");
        return "redirect:/staff/visits/" + id;
    }

    private String form(Actor actor, VisitRequest request, Model model) {
        EnterpriseQueries.View enterprise = enterprises
                .find(actor.scopeFor(EnterpriseRight.READ), new EnterpriseId(request.enterprise()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("form", request);
        model.addAttribute(
                "mayRaise",
                actor.may(DemandsRight.RAISE, enterprise.unit(), enterprise.id())
                        .allowed());
        model.addAttribute(
                "categories",
                categories.all().stream()
                        .map(category -> new Option(category.code(), texts.of(category.name())))
                        .toList());
        model.addAttribute("topics", options(Topic.values(), "visits.topic."));
        model.addAttribute("states", options(ProductionState.values(), "visits.production."));
        return "campaigns/visits/form";
    }

    private <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.message(prefix + value)))
                .toList();
    }

    private static @Nullable ReportingUnitId unit(@Nullable String unit) {
        return unit == null || unit.isBlank() ? null : new ReportingUnitId(unit);
    }
}
