package org.zhuqi.programmes.web;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Rule;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.FormDesk;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.programmes.designs.Spot;
import org.zhuqi.programmes.designs.usecase.EditConditions;
import org.zhuqi.programmes.designs.usecase.EditForm;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Option;

/** The form of a call: its outline, and a page for each thing in it. */
@Controller
@RequestMapping("/staff/programmes/{id}/form")
@RequiredArgsConstructor
class FormPages {
    private static final int SPARE_CHOICES = 4;
    private static final EditConditions.Input NOTHING =
            new EditConditions.Input(null, null, null, null, null, null, null);
    private final EditForm editForm;
    private final EditConditions editConditions;
    private final DesignWords words;
    private final ConditionWords conditions;
    private final FormNames names;
    private final CriterionWords criteria;
    private final Desk desk;

    @GetMapping
    String outline(Actor actor, @PathVariable UUID id, Model model) {
        desk.open(actor, id, "form", model);
        return "designs/form";
    }

    private Form form(Actor actor, UUID id, Model model) {
        return desk.write(actor, id, "form", model).design().definition().form();
    }

    // sections

    @GetMapping("/section")
    String section(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String section, Model model) {
        Form form = form(actor, id, model);
        model.addAttribute("typed", typedSection(form, section));
        return "designs/section";
    }

    private static EditForm.SectionInput typedSection(Form form, @Nullable String id) {
        Section of = form.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElse(null);
        return of == null
                ? new EditForm.SectionInput("", "", "", "", "", "", "")
                : new EditForm.SectionInput(
                        of.id(),
                        of.title().zh(),
                        TermsPages.ko(of.title()),
                        TermsPages.en(of.title()),
                        TermsPages.zh(of.help()),
                        TermsPages.ko(of.help()),
                        TermsPages.en(of.help()));
    }

    @PostMapping("/section")
    String section(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @ModelAttribute EditForm.SectionInput typed,
            Model model,
            RedirectAttributes redirect) {
        return desk.save(
                id, "/form", redirect, model, () -> editForm.section(actor, new ProgrammeId(id), seen, typed), () -> {
                    desk.both(model, typed, typedSection(form(actor, id, model), typed.id()));
                    model.addAttribute("typed", typed);
                    return "designs/section";
                });
    }

    // fields, tables and columns

    @GetMapping("/item")
    String item(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String kind,
            Model model) {
        Form form = form(actor, id, model);
        EditForm.ItemInput typed = typedItem(form, section, item, kind);
        return item(typed, form, item, model);
    }

    private static EditForm.ItemInput typedItem(
            Form form, @Nullable String section, @Nullable String id, @Nullable String kind) {
        Item of = form.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElse(null);
        return switch (of) {
            case null -> blank(section, null, kind);
            case Field field -> typed(field, section, null, kind);
            case Table table ->
                new EditForm.ItemInput(
                        section,
                        null,
                        table.id(),
                        EditForm.TABLE,
                        table.label().zh(),
                        TermsPages.ko(table.label()),
                        TermsPages.en(table.label()),
                        TermsPages.zh(table.help()),
                        TermsPages.ko(table.help()),
                        TermsPages.en(table.help()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        table.totals(),
                        String.valueOf(table.minRows()),
                        String.valueOf(table.maxRows()));
        };
    }

    private static EditForm.ItemInput blank(@Nullable String section, @Nullable String table, @Nullable String kind) {
        return new EditForm.ItemInput(
                section, table, "", kind, "", "", "", "", "", "", "", "", "", "", "", "", "", "", List.of(), "",
                List.of(), "", "");
    }

    private static EditForm.ItemInput typed(
            Field field, @Nullable String section, @Nullable String table, @Nullable String kind) {
        Field.Limits limits = field.limits();
        return new EditForm.ItemInput(
                section,
                table,
                field.id(),
                kind == null || kind.isBlank() ? field.kind().name() : kind,
                field.label().zh(),
                TermsPages.ko(field.label()),
                TermsPages.en(field.label()),
                TermsPages.zh(field.help()),
                TermsPages.ko(field.help()),
                TermsPages.en(field.help()),
                field.required() ? "true" : null,
                text(limits.maxLength()),
                text(limits.pattern()),
                plain(limits.min()),
                plain(limits.max()),
                text(limits.decimals()),
                text(limits.maxFiles()),
                field.fact(),
                field.choices().stream()
                        .map(choice -> new EditForm.ChoiceRow(
                                choice.value(),
                                choice.label().zh(),
                                TermsPages.ko(choice.label()),
                                TermsPages.en(choice.label())))
                        .toList(),
                null,
                List.of(),
                null,
                null);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private String item(EditForm.ItemInput typed, Form form, @Nullable String item, Model model) {
        Table table = item == null
                ? null
                : form.items().stream()
                        .filter(each -> each.id().equals(item) && each instanceof Table)
                        .map(Table.class::cast)
                        .findFirst()
                        .orElse(null);
        List<Option> kinds = new ArrayList<>(words.options(FieldKind.values(), "designs.kind."));
        if (typed.table() != null) {
            kinds.removeIf(kind -> kind.value().equals("FACT") || kind.value().equals("FILE"));
        } else {
            kinds.addAll(words.options(new TableKind[] {TableKind.TABLE}, "designs.kind."));
        }
        List<EditForm.ChoiceRow> choices = new ArrayList<>(typed.choices() == null ? List.of() : typed.choices());
        for (int i = 0; i < SPARE_CHOICES; i++) {
            choices.add(new EditForm.ChoiceRow("", "", "", ""));
        }
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", kinds);
        model.addAttribute("choices", choices);
        model.addAttribute("facts", criteria.factsOfYears(typed.fact()));
        model.addAttribute("numeric", names.columns(table, true));
        model.addAttribute("there", item != null && !item.isBlank());
        return "designs/item";
    }

    private enum TableKind {
        TABLE
    }

    @PostMapping("/item")
    String item(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam(required = false) @Nullable String item,
            @ModelAttribute EditForm.ItemInput typed,
            Model model,
            RedirectAttributes redirect) {
        return desk.save(
                id, "/form", redirect, model, () -> editForm.item(actor, new ProgrammeId(id), seen, typed), () -> {
                    Form form = form(actor, id, model);
                    desk.both(model, typed, typedItem(form, typed.section(), item, null));
                    return item(typed, form, item, model);
                });
    }

    @GetMapping("/column")
    String column(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String table,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String kind,
            Model model) {
        Form form = form(actor, id, model);
        return item(typedColumn(form, table, item, kind), form, item, model);
    }

    private static EditForm.ItemInput typedColumn(Form form, String table, @Nullable String id, @Nullable String kind) {
        return new FormDesk(form)
                .table(table).columns().stream()
                        .filter(column -> column.id().equals(id))
                        .findFirst()
                        .map(column -> typed(column, null, table, kind))
                        .orElseGet(() -> blank(null, table, kind));
    }

    @PostMapping("/column")
    String column(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam(required = false) @Nullable String item,
            @ModelAttribute EditForm.ItemInput typed,
            Model model,
            RedirectAttributes redirect) {
        return desk.save(
                id, "/form", redirect, model, () -> editForm.column(actor, new ProgrammeId(id), seen, typed), () -> {
                    Form form = form(actor, id, model);
                    desk.both(model, typed, typedColumn(form, String.valueOf(typed.table()), item, null));
                    return item(typed, form, item, model);
                });
    }

    // rules

    @GetMapping("/rule")
    String rule(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @Nullable Integer index,
            Model model) {
        Form form = form(actor, id, model);
        return rule(typedRule(form, table, index), form, model);
    }

    private static EditForm.RuleInput typedRule(Form form, String table, @Nullable Integer index) {
        List<Rule> rules = new FormDesk(form).rules(table);
        if (index == null || index < 0 || index >= rules.size()) {
            return new EditForm.RuleInput(table, null, "", "", "", "");
        }
        Rule rule = rules.get(index);
        return new EditForm.RuleInput(
                table,
                index,
                rule.fields().getFirst(),
                rule.message().zh(),
                TermsPages.ko(rule.message()),
                TermsPages.en(rule.message()));
    }

    private String rule(EditForm.RuleInput typed, Form form, Model model) {
        String table = typed.table() == null ? "" : typed.table();
        model.addAttribute("typed", typed);
        model.addAttribute(
                "places", table.isEmpty() ? names.items(form) : names.columns(new FormDesk(form).table(table), false));
        return "designs/rule";
    }

    @PostMapping("/rule")
    String rule(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @ModelAttribute EditForm.RuleInput typed,
            Model model,
            RedirectAttributes redirect) {
        String table = typed.table() == null ? "" : typed.table();
        int[] at = {0};
        String next = desk.save(
                id,
                "/form",
                redirect,
                model,
                () -> {
                    Form now = editForm.rule(actor, new ProgrammeId(id), seen, typed)
                            .definition()
                            .form();
                    at[0] = typed.index() == null
                            ? new FormDesk(now).rules(table).size() - 1
                            : typed.index();
                },
                () -> {
                    Form form = form(actor, id, model);
                    desk.both(model, typed, typedRule(form, table, typed.index()));
                    return rule(typed, form, model);
                });
        // What it demands is written next.
        return next.startsWith("redirect:")
                ? "redirect:/staff/programmes/" + id + "/form/condition?spot=" + Spot.rule(table, at[0])
                : next;
    }

    // what goes, what moves

    @GetMapping("/remove")
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam EditForm.Thing thing,
            @RequestParam(defaultValue = "") String table,
            @RequestParam String of,
            Model model) {
        Definition definition = desk.write(actor, id, "form", model).design().definition();
        Form form = definition.form();
        List<String> uses = new ArrayList<>();
        switch (thing) {
            case ITEM -> uses.addAll(words.uses(form, definition.amount(), null, of));
            case COLUMN -> uses.addAll(words.uses(form, definition.amount(), table, of));
            case SECTION ->
                new FormDesk(form)
                        .section(of)
                        .items()
                        .forEach(item -> uses.addAll(words.uses(form, definition.amount(), null, item.id())));
            case RULE -> {}
        }
        model.addAttribute("thing", thing);
        model.addAttribute("table", table);
        model.addAttribute("of", of);
        model.addAttribute("uses", uses.stream().distinct().toList());
        return "designs/remove";
    }

    @PostMapping("/step")
    String step(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam EditForm.Thing thing,
            @RequestParam(defaultValue = "") String table,
            @RequestParam String of,
            @RequestParam String step,
            RedirectAttributes redirect) {
        EditForm.Target target = new EditForm.Target(thing, table, of);
        return desk.step(id, "/form", redirect, () -> {
            if (step.equals("remove")) {
                editForm.remove(actor, new ProgrammeId(id), seen, target);
            } else {
                editForm.move(actor, new ProgrammeId(id), seen, target, step.equals("up"));
            }
        });
    }

    // conditions

    @GetMapping("/condition")
    String condition(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String spot,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        return condition(form(actor, id, model), Spot.of(spot), at, NOTHING, model);
    }

    private String condition(Form form, Spot spot, @Nullable String at, EditConditions.Input typed, Model model) {
        Condition whole = EditConditions.asGroup(new FormDesk(form).condition(spot));
        Table table = spot.kind().isInTable() ? new FormDesk(form).table(spot.owner()) : null;
        if (at != null) {
            Place.of(at);
        }
        model.addAttribute("spot", spot);
        model.addAttribute("at", at == null ? "" : at);
        model.addAttribute("typed", typed);
        model.addAttribute("sentence", conditions.condition(whole, form, spot));
        model.addAttribute("nodes", conditions.nodes(whole, form, spot));
        model.addAttribute("comparables", names.comparables(form, table));
        model.addAttribute("choices", names.choices(form, table));
        model.addAttribute("tests", conditions.tests());
        model.addAttribute("groups", words.options(EditConditions.Group.values(), "designs.group."));
        return "designs/condition";
    }

    @PostMapping("/condition")
    String condition(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam String spot,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "add") String step,
            @ModelAttribute EditConditions.Input typed,
            Model model,
            RedirectAttributes redirect) {
        Spot where = Spot.of(spot);
        ProgrammeId programme = new ProgrammeId(id);
        return desk.save(
                id,
                "/form/condition?spot=" + where + (step.equals("add") ? "&at=" + at : ""),
                redirect,
                model,
                () -> {
                    switch (step) {
                        case "remove" -> editConditions.remove(actor, programme, seen, where, at);
                        case "put" -> editConditions.put(actor, programme, seen, where, at, typed);
                        default -> editConditions.add(actor, programme, seen, where, at, typed);
                    }
                },
                () -> condition(form(actor, id, model), where, at, typed, model));
    }
}
