package org.zhuqi.programmes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.PostedAnswers;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.FormulaDesk;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.programmes.designs.usecase.EditConditions;
import org.zhuqi.programmes.designs.usecase.EditEligibility;
import org.zhuqi.programmes.designs.usecase.EditFormula;
import org.zhuqi.programmes.designs.usecase.TryFormula;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Who may have it, and how much: two trees, each with the part at hand beside it; and a trial of the formula. */
@Controller
@RequestMapping("/staff/programmes/{id}")
@RequiredArgsConstructor
class RulePages {
    private static final int SPARE_STAGES = 2;
    private static final EditEligibility.Input NO_CONDITION =
            new EditEligibility.Input("", "FACT", "", "", "", "", "", "", "", "", "", "");
    private final EditEligibility editEligibility;
    private final EditFormula editFormula;
    private final TryFormula tryFormula;
    private final DesignWords words;
    private final ConditionWords conditions;
    private final CriterionWords criteria;
    private final FormulaTree tree;
    private final FormNames names;
    private final Desk desk;
    private final Texts texts;
    private final MessageSource messages;

    // who may have it

    @GetMapping("/eligibility")
    String eligibility(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String step,
            Model model) {
        Definition definition =
                desk.write(actor, id, "eligibility", model).design().definition();
        boolean put = "put".equals(step) && at != null;
        EditEligibility.Input typed = put ? criteria.typed(part(definition, at), definition.form()) : NO_CONDITION;
        return eligibility(definition, at == null ? "" : at, put ? "put" : "add", typed, model);
    }

    private static Criterion part(Definition definition, String at) {
        return Place.of(at).in(EditEligibility.asGroup(definition.eligibility()), Criterion::parts);
    }

    private String eligibility(
            Definition definition, String at, String step, EditEligibility.Input typed, Model model) {
        model.addAttribute("at", at);
        model.addAttribute("step", step);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "nodes", criteria.nodes(EditEligibility.asGroup(definition.eligibility()), definition.form()));
        conditionOptions(model);
        model.addAttribute("facts", criteria.facts(definition.form()));
        return "designs/eligibility";
    }

    private void conditionOptions(Model model) {
        model.addAttribute("facts", criteria.facts());
        model.addAttribute("periods", criteria.periods());
        model.addAttribute("comparisons", conditions.comparisons());
        model.addAttribute("measures", words.options(EditEligibility.Measure.values(), "designs.measure."));
        model.addAttribute("groups", words.options(EditConditions.Group.values(), "designs.group."));
    }

    @PostMapping("/eligibility")
    String eligibility(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "add") String step,
            @ModelAttribute EditEligibility.Input typed,
            Model model,
            RedirectAttributes redirect) {
        ProgrammeId programme = new ProgrammeId(id);
        return desk.save(
                id,
                "/eligibility" + (step.equals("add") && !at.isEmpty() ? "?at=" + at : ""),
                redirect,
                model,
                () -> {
                    switch (step) {
                        case "remove" -> editEligibility.remove(actor, programme, seen, at);
                        case "put" -> editEligibility.put(actor, programme, seen, at, typed);
                        default -> editEligibility.add(actor, programme, seen, at, typed);
                    }
                },
                () -> eligibility(
                        desk.write(actor, id, "eligibility", model).design().definition(), at, step, typed, model));
    }

    // how much

    @GetMapping("/formula")
    String formula(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "put") String step,
            Model model) {
        Definition definition = desk.write(actor, id, "formula", model).design().definition();
        Amount part = new FormulaDesk(definition.amount()).at(Place.of(at == null ? "" : at));
        EditFormula.Input typed = tree.typed(part);
        boolean same = kind == null || kind.isBlank() || kind.equals(typed.kind());
        return formula(definition, at == null ? "" : at, step, same && step.equals("put") ? typed : blank(kind), model);
    }

    private static EditFormula.Input blank(@Nullable String kind) {
        return new EditFormula.Input(
                kind,
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "",
                List.of(),
                null,
                "",
                List.of(),
                List.of(),
                "",
                "",
                null,
                "",
                "",
                "",
                NO_CONDITION,
                List.of());
    }

    private String formula(Definition definition, String at, String step, EditFormula.Input typed, Model model) {
        Form form = definition.form();
        FormulaDesk formula = new FormulaDesk(definition.amount());
        Place place = Place.of(at);
        Amount part = formula.at(place);
        String inside = formula.tableAt(place);
        Table row = inside == null ? null : form.table(inside).orElse(null);
        List<EditFormula.Kind> kinds = new ArrayList<>(List.of(EditFormula.Kind.values()));
        kinds.removeIf(kind -> (kind == EditFormula.Kind.COLUMN && row == null)
                || (kind == EditFormula.Kind.SUM && row != null)
                || (step.equals("wrap") && !kind.wraps()));
        model.addAttribute("at", at);
        model.addAttribute("step", step);
        model.addAttribute("typed", typed);
        model.addAttribute("part", part);
        model.addAttribute("list", FormulaDesk.isList(part));
        model.addAttribute("sentences", words.formula(definition.amount(), form));
        model.addAttribute("nodes", tree.nodes(definition.amount(), form));
        model.addAttribute("kinds", words.options(kinds.toArray(EditFormula.Kind[]::new), "designs.formula."));
        model.addAttribute(
                "numbers",
                names.fields(
                        form, null, List.of(FieldKind.MONEY, FieldKind.NUMBER, FieldKind.PERCENT, FieldKind.FACT)));
        model.addAttribute("columns", names.columns(row, true));
        model.addAttribute("choiceFields", names.fields(form, row, List.of(FieldKind.CHOICE)));
        model.addAttribute("dates", names.fields(form, row, List.of(FieldKind.DATE, FieldKind.FACT)));
        model.addAttribute("tables", names.tables(form));
        Table summed = typed.table() == null || typed.table().isBlank()
                ? form.items().stream()
                        .filter(Table.class::isInstance)
                        .map(Table.class::cast)
                        .findFirst()
                        .orElse(null)
                : form.table(typed.table()).orElse(null);
        model.addAttribute("summed", names.columns(summed, false));
        model.addAttribute("left", left(summed, typed));
        List<EditFormula.StageInput> stages = new ArrayList<>(typed.stages() == null ? List.of() : typed.stages());
        for (int i = 0; i < SPARE_STAGES; i++) {
            stages.add(new EditFormula.StageInput("", "", NO_CONDITION));
        }
        model.addAttribute("stages", stages);
        conditionOptions(model);
        return "designs/formula";
    }

    /** What of a choice column may be left out of a sum, with the reasons that were typed. */
    private List<EditFormula.WithoutRow> left(@Nullable Table summed, EditFormula.Input typed) {
        List<EditFormula.WithoutRow> rows = new ArrayList<>();
        if (summed != null) {
            for (Field column : summed.columns()) {
                for (Field.Choice choice : column.choices()) {
                    EditFormula.WithoutRow row = typed.without() == null
                            ? null
                            : typed.without().stream()
                                    .filter(each -> choice.value().equals(each.value()))
                                    .findFirst()
                                    .orElse(null);
                    rows.add(new EditFormula.WithoutRow(
                            choice.value(), row == null ? "" : row.zh(), row == null ? "" : row.ko()));
                }
            }
        }
        return rows;
    }

    @PostMapping("/formula")
    String formula(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "put") String step,
            @ModelAttribute EditFormula.Input typed,
            Model model,
            RedirectAttributes redirect) {
        ProgrammeId programme = new ProgrammeId(id);
        return desk.save(
                id,
                "/formula",
                redirect,
                model,
                () -> {
                    switch (step) {
                        case "add-part" -> editFormula.step(actor, programme, seen, at, EditFormula.Step.ADD_PART);
                        case "remove" -> editFormula.step(actor, programme, seen, at, EditFormula.Step.REMOVE);
                        case "unwrap" -> editFormula.step(actor, programme, seen, at, EditFormula.Step.UNWRAP);
                        case "wrap" -> editFormula.wrap(actor, programme, seen, at, typed);
                        default -> editFormula.put(actor, programme, seen, at, typed);
                    }
                },
                () -> formula(
                        desk.write(actor, id, "formula", model).design().definition(),
                        at,
                        step.equals("wrap") ? "wrap" : "put",
                        typed,
                        model));
    }

    // a trial

    @GetMapping("/formula/trial")
    String trial(Actor actor, @PathVariable UUID id, Model model) {
        Definition definition = desk.write(actor, id, "formula", model).design().definition();
        return trial(definition, Answers.none(), Map.of(), model);
    }

    private String trial(Definition definition, Answers answers, Map<String, String> assumed, Model model) {
        model.addAttribute("asked", asked(definition.form()));
        model.addAttribute("answers", answers);
        model.addAttribute("assumed", assumed);
        model.addAttribute("facts", tree.factsOf(definition.amount()));
        model.addAttribute("sentences", words.formula(definition.amount(), definition.form()));
        return "designs/trial";
    }

    /** What a formula can look at: numbers, choices, dates and tables. */
    private static Form asked(Form form) {
        List<Section> sections = new ArrayList<>();
        for (Section section : form.sections()) {
            List<Item> items = section.items().stream()
                    .filter(item -> item instanceof Table
                            || (item instanceof Field field
                                    && (field.kind().isNumeric()
                                            || field.kind() == FieldKind.CHOICE
                                            || field.kind() == FieldKind.DATE)))
                    .map(RulePages::always)
                    .toList();
            if (!items.isEmpty()) {
                sections.add(new Section(section.id(), section.title(), null, null, items));
            }
        }
        return new Form(form.id(), form.version(), form.title(), sections, List.of());
    }

    /** Shown whatever is answered: a trial leaves out what conditions look at. */
    private static Item always(Item item) {
        return switch (item) {
            case Field field ->
                field.toBuilder().shownWhen(null).requiredWhen(null).build();
            case Table table ->
                table.toBuilder()
                        .shownWhen(null)
                        .rules(List.of())
                        .columns(table.columns().stream()
                                .map(column -> column.toBuilder()
                                        .shownWhen(null)
                                        .requiredWhen(null)
                                        .build())
                                .toList())
                        .build();
        };
    }

    @PostMapping("/formula/trial")
    String trial(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        Definition definition = desk.write(actor, id, "formula", model).design().definition();
        PostedAnswers posted = PostedAnswers.read(asked(definition.form()), request.getParameterMap(), Answers.none());
        Map<String, String> assumed = new HashMap<>();
        Map<FactKey, FactValue> facts = new HashMap<>();
        for (Option fact : tree.factsOf(definition.amount())) {
            String typed = request.getParameter("fact:" + fact.value());
            if (typed != null && !typed.isBlank()) {
                assumed.put(fact.value(), typed.strip());
                facts.put(new FactKey(fact.value()), value(typed.strip()));
            }
        }
        if (posted.table() == null) {
            try {
                AmountResult result = tryFormula.evaluate(
                        actor,
                        new ProgrammeId(id),
                        new TryFormula.Inputs(posted.answers(), facts, texts.message("designs.trial.source")));
                model.addAttribute("result", result);
            } catch (RefusedException e) {
                model.addAttribute("problems", Problems.mendable(e, messages));
            }
        }
        return trial(definition, posted.answers(), assumed, model);
    }

    private static FactValue value(String typed) {
        if (typed.matches("-?\\d{1,18}(\\.\\d{1,6})?")) {
            return FactValue.of(new BigDecimal(typed));
        }
        if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return FactValue.of(LocalDate.parse(typed));
            } catch (java.time.DateTimeException e) {
                return FactValue.of(typed);
            }
        }
        return switch (typed) {
            case "是", "예", "true" -> FactValue.of(true);
            case "否", "아니", "false" -> FactValue.of(false);
            default -> FactValue.of(typed);
        };
    }
}
