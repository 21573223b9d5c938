package org.zhuqi.programmes.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.MaterialFormat;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Reuse;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.usecase.EditMaterials;
import org.zhuqi.programmes.designs.usecase.EditTerms;
import org.zhuqi.programmes.designs.usecase.TypedCriteria;
import org.zhuqi.programmes.designs.usecase.TypedIndicators;
import org.zhuqi.reviews.Lateness;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.StandardRoutes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** What stands on top of a call, its papers, its dates and money, the way its requests go. */
@Controller
@RequestMapping("/staff/programmes/{id}")
@RequiredArgsConstructor
class TermsPages {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int SPARE_STAGES = 2;
    /** What a stage may be allowed beside passing on and returning. */
    private static final Move[] ACTS = {Move.REJECT, Move.REFER};

    private final EditTerms editTerms;
    private final EditMaterials editMaterials;
    private final StandardRoutes routes;
    private final PolicyQueries policies;
    private final DesignWords words;
    private final Desk desk;
    private final Texts texts;
    private final Clock clock;

    /** The rows of a route; a record of their own, so that they are bound by their names. */
    record Stages(@Nullable List<EditTerms.StageRow> stages) {}

    @GetMapping("/heading")
    String heading(Actor actor, @PathVariable UUID id, Model model) {
        Definition definition = desk.write(actor, id, "heading", model).design().definition();
        return heading(typed(definition.heading()), actor, model);
    }

    private String heading(EditTerms.Heading typed, Actor actor, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "items",
                policies.itemsInForce(actor.scopeFor(PoliciesRight.OPEN), java.time.LocalDate.now(clock)).stream()
                        .map(each -> new Option(
                                each.item().id().toString(),
                                texts.of(each.item().offer().name())
                                        + texts.message("designs.in-brackets", texts.of(each.title()))))
                        .toList());
        return "designs/heading";
    }

    @PostMapping("/heading")
    String heading(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @ModelAttribute EditTerms.Heading typed,
            Model model,
            RedirectAttributes redirect) {
        return desk.save(
                id, "", redirect, model, () -> editTerms.heading(actor, new ProgrammeId(id), seen, typed), () -> {
                    Definition now =
                            desk.write(actor, id, "heading", model).design().definition();
                    desk.both(model, typed, typed(now.heading()));
                    return heading(typed, actor, model);
                });
    }

    private static EditTerms.Heading typed(Definition.Heading heading) {
        Particulars particulars = heading.particulars();
        return new EditTerms.Heading(
                zh(heading.title()),
                ko(heading.title()),
                en(heading.title()),
                zh(heading.summary()),
                ko(heading.summary()),
                en(heading.summary()),
                zh(particulars.who()),
                ko(particulars.who()),
                en(particulars.who()),
                zh(particulars.contact()),
                ko(particulars.contact()),
                en(particulars.contact()),
                particulars.item() == null ? "" : particulars.item().toString());
    }

    static String zh(@Nullable LocalText text) {
        return text == null ? "" : text.zh();
    }

    static String ko(@Nullable LocalText text) {
        return text == null || text.ko() == null ? "" : text.ko();
    }

    static String en(@Nullable LocalText text) {
        return text == null || text.en() == null ? "" : text.en();
    }

    @GetMapping("/terms")
    String terms(Actor actor, @PathVariable UUID id, Model model) {
        Definition definition = desk.write(actor, id, "terms", model).design().definition();
        model.addAttribute("typed", terms(definition));
        return "designs/terms";
    }

    @PostMapping("/terms")
    String terms(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @ModelAttribute EditTerms.Window typed,
            Model model,
            RedirectAttributes redirect) {
        return desk.save(
                id, "", redirect, model, () -> editTerms.window(actor, new ProgrammeId(id), seen, typed), () -> {
                    Definition now =
                            desk.write(actor, id, "terms", model).design().definition();
                    desk.both(model, typed, terms(now));
                    model.addAttribute("typed", typed);
                    return "designs/terms";
                });
    }

    private EditTerms.Window terms(Definition definition) {
        Definition.Terms terms = definition.terms();
        Particulars particulars = definition.heading().particulars();
        Money budget = terms.budget();
        return new EditTerms.Window(
                moment(terms.opens()),
                moment(terms.closes()),
                budget == null ? "" : budget.wan().toPlainString(),
                String.valueOf(terms.noticeDays()),
                terms.receipts().text(),
                particulars.signOff() ? "true" : null,
                particulars.perProject() ? "true" : null,
                String.join(" ", particulars.excludes()),
                TypedIndicators.of(particulars.indicators()));
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : TO_THE_SECOND.format(at.atZone(clock.getZone()));
    }

    @GetMapping("/route")
    String route(Actor actor, @PathVariable UUID id, Model model) {
        Definition definition = desk.write(actor, id, "route", model).design().definition();
        return route(rows(definition), model);
    }

    private String route(List<EditTerms.StageRow> rows, Model model) {
        List<EditTerms.StageRow> all = new ArrayList<>(rows);
        for (int i = 0; i < SPARE_STAGES; i++) {
            all.add(new EditTerms.StageRow("", "", "", "", "", "", "", "", "", "", List.of("REJECT"), "", ""));
        }
        model.addAttribute("stages", all);
        model.addAttribute("reviewers", words.options(Reviewer.values(), "designs.reviewer."));
        model.addAttribute("kinds", words.options(StageKind.values(), "reviews.stage-kind."));
        model.addAttribute("lateness", words.options(Lateness.values(), "reviews.late."));
        model.addAttribute("acts", words.options(ACTS, "designs.act."));
        model.addAttribute(
                "opinions",
                List.of(
                        new Option("true", texts.message("designs.opinion.true")),
                        new Option("false", texts.message("designs.opinion.false"))));
        model.addAttribute(
                "routes",
                routes.all().stream()
                        .map(each -> new Option(each.id(), texts.of(each.name())))
                        .toList());
        return "designs/route";
    }

    @PostMapping("/route")
    String route(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @ModelAttribute Stages typed,
            Model model,
            RedirectAttributes redirect) {
        List<EditTerms.StageRow> rows = typed.stages() == null ? List.of() : typed.stages();
        return desk.save(id, "", redirect, model, () -> editTerms.route(actor, new ProgrammeId(id), seen, rows), () -> {
            Definition now = desk.write(actor, id, "route", model).design().definition();
            desk.both(model, new Stages(rows), new Stages(rows(now)));
            return route(
                    rows.stream()
                            .filter(row ->
                                    row.labelZh() != null && !row.labelZh().isBlank())
                            .toList(),
                    model);
        });
    }

    @PostMapping("/route/take")
    String takeRoute(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam(defaultValue = "") String route,
            Model model,
            RedirectAttributes redirect) {
        return desk.save(
                id,
                "/route",
                redirect,
                model,
                () -> editTerms.take(actor, new ProgrammeId(id), seen, route),
                () -> route(actor, id, model));
    }

    private static List<EditTerms.StageRow> rows(Definition definition) {
        return definition.stages().stream().map(TermsPages::row).toList();
    }

    private static EditTerms.StageRow row(Stage stage) {
        return new EditTerms.StageRow(
                stage.id(),
                stage.label().zh(),
                ko(stage.label()),
                en(stage.label()),
                stage.who().name(),
                String.valueOf(stage.workingDays()),
                String.valueOf(stage.maxReturns()),
                String.valueOf(stage.correctionDays()),
                stage.kind().name(),
                stage.late().name(),
                Arrays.stream(ACTS)
                        .filter(stage.moves()::contains)
                        .map(Enum::name)
                        .toList(),
                stage.kind().follows()
                        ? ""
                        : String.valueOf(stage.opinionFor().contains(stage.decides() ? Move.APPROVE : Move.RECOMMEND)),
                TypedCriteria.of(stage.sheet()));
    }

    @GetMapping("/materials")
    String materials(Actor actor, @PathVariable UUID id, Model model) {
        desk.open(actor, id, "materials", model);
        return "designs/materials";
    }

    @GetMapping("/materials/edit")
    String material(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String material,
            Model model) {
        Definition definition =
                desk.write(actor, id, "materials", model).design().definition();
        return material(typed(definition, material), model);
    }

    private String material(EditMaterials.Input typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("formats", MaterialFormat.values());
        model.addAttribute("kinds", words.options(PaperKind.values(), "programmes.paper-kind."));
        return "designs/material";
    }

    private static EditMaterials.Input typed(Definition definition, @Nullable String code) {
        Material of = definition.materials().stream()
                .filter(material -> material.code().equals(code))
                .findFirst()
                .orElse(null);
        Reuse reuse = of == null ? null : of.reuse();
        return of == null
                ? new EditMaterials.Input("", "", "", "", "", "", "", List.of("PDF"), "true", "", "")
                : new EditMaterials.Input(
                        of.code(),
                        of.name().zh(),
                        ko(of.name()),
                        en(of.name()),
                        zh(of.help()),
                        ko(of.help()),
                        en(of.help()),
                        of.formats().stream().map(Enum::name).toList(),
                        of.required() ? "true" : null,
                        reuse == null ? "" : reuse.kind().name(),
                        reuse == null || reuse.months() == null
                                ? ""
                                : reuse.months().toString());
    }

    @PostMapping("/materials/edit")
    String material(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @ModelAttribute EditMaterials.Input typed,
            Model model,
            RedirectAttributes redirect) {
        return desk.save(
                id,
                "/materials",
                redirect,
                model,
                () -> editMaterials.put(actor, new ProgrammeId(id), seen, typed),
                () -> {
                    Definition now =
                            desk.write(actor, id, "materials", model).design().definition();
                    desk.both(model, typed, typed(now, typed.code()));
                    return material(typed, model);
                });
    }

    @PostMapping("/materials/step")
    String step(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam String material,
            @RequestParam String step,
            RedirectAttributes redirect) {
        ProgrammeId programme = new ProgrammeId(id);
        return desk.step(id, "/materials", redirect, () -> {
            if (step.equals("remove")) {
                editMaterials.remove(actor, programme, seen, material);
            } else {
                editMaterials.move(actor, programme, seen, material, step.equals("up"));
            }
        });
    }
}
