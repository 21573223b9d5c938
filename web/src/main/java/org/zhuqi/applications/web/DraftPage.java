package org.zhuqi.applications.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.FieldConflict;
import org.zhuqi.applications.Seen;
import org.zhuqi.applications.usecase.DraftFile;
import org.zhuqi.applications.usecase.OpenDraft;
import org.zhuqi.applications.usecase.SaveDraft;
import org.zhuqi.calendar.usecase.ExplainDeadline;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.PostedAnswers;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

/**
 * The page on which a draft is filled in, and what it posts.
 *
 * <p>The page carries the answers it was made from ("base"). What it posts is compared with them: only what was changed on
 * the page is saved, and a field that holds something else than the page showed was changed by somebody else meanwhile.
 */
@Component
@RequiredArgsConstructor
class DraftPage {
    private static final String BASE = "base";
    private static final String CHOICE = "choice.";

    private final OpenDraft openDraft;
    private final SaveDraft saveDraft;
    private final AnswersCodec answersCodec;
    private final ExplainDeadline explainDeadline;
    private final ApplicationTexts applicationTexts;
    private final MessageSource messages;
    private final Clock clock;

    /**
     * What a save came to.
     *
     * @param shown the answers the page shows from now on
     * @param base what it will be compared with
     * @param conflicts fields somebody else changed meanwhile, unsolved
     * @param others labels of fields that others changed and the page does not show yet
     * @param row whether the page asked for a row more or less
     * @param refresh whether the page must fetch its fields anew
     */
    record Saved(
            Answers shown, Answers base, List<Conflict> conflicts, List<Other> others, boolean row, boolean refresh) {
        boolean showAgain() {
            return row || !conflicts.isEmpty();
        }
    }

    /** A field two people changed, as the page tells it. */
    record Conflict(LocalText label, FieldConflict of) {}

    /** A field somebody else changed and the page does not show yet. */
    record Other(LocalText label, Draft.Stamp stamp) {}

    Saved save(Actor actor, ApplicationId id, Map<String, String[]> posted) {
        DraftFile file = openDraft.open(actor, id);
        Form form = file.programme().form();
        Answers base = answersCodec.read(one(posted, BASE).orElse("{}"));
        PostedAnswers read = PostedAnswers.read(form, posted, base);
        Answers mine = read.answers();
        Set<String> overrule = new HashSet<>();
        Set<String> yielded = new HashSet<>();
        for (Item item : form.items()) {
            one(posted, CHOICE + item.id()).ifPresent(choice -> {
                if (choice.equals("mine")) {
                    overrule.add(item.id());
                } else if (choice.equals("theirs")) {
                    yielded.add(item.id());
                }
            });
        }
        Draft.Merged merged = saveDraft.save(
                actor,
                new SaveDraft.Command(id, changes(file, base, mine, yielded), new Seen.Values(base), overrule, false));
        return saved(form, base, mine, merged, yielded, read.table() != null);
    }

    private static Map<String, @Nullable Object> changes(
            DraftFile file, Answers base, Answers mine, Set<String> yielded) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        for (Item item : file.programme().form().items()) {
            boolean typed =
                    file.mendable().item(item.id()) && !(item instanceof Field field && field.kind() == FieldKind.FACT);
            Object value = filled(mine.value(item.id()));
            if (typed && !yielded.contains(item.id()) && !Objects.equals(filled(base.value(item.id())), value)) {
                changes.put(item.id(), value);
            }
        }
        return changes;
    }

    /** A table of nothing but blank rows is no answer. */
    private static @Nullable Object filled(@Nullable Object value) {
        return value instanceof List<?> rows
                        && rows.stream().allMatch(row -> row instanceof Map<?, ?> cells && cells.isEmpty())
                ? null
                : value;
    }

    private static Saved saved(
            Form form, Answers base, Answers mine, Draft.Merged merged, Set<String> yielded, boolean row) {
        Map<String, FieldConflict> conflicts = new TreeMap<>();
        merged.conflicts().forEach(conflict -> conflicts.put(conflict.field(), conflict));
        Answers shown = mine;
        Answers newBase = mine;
        List<Other> others = new java.util.ArrayList<>();
        List<Conflict> told = new java.util.ArrayList<>();
        for (Item item : form.items()) {
            String field = item.id();
            FieldConflict conflict = conflicts.get(field);
            Object kept = merged.draft().answers().value(field);
            if (conflict != null) {
                newBase = newBase.with(field, base.value(field));
                told.add(new Conflict(item.label(), conflict));
            } else if (yielded.contains(field)) {
                shown = shown.with(field, kept);
                newBase = newBase.with(field, kept);
            } else if (!Objects.equals(filled(kept), filled(mine.value(field)))) {
                Draft.Stamp stamp = merged.draft().stamps().get(field);
                if (stamp != null) {
                    others.add(new Other(item.label(), stamp));
                }
            }
        }
        return new Saved(shown, newBase, told, others, row, !yielded.isEmpty());
    }

    /** Puts the page as it opens into the model. */
    void show(DraftFile file, Model model) {
        show(file, new Saved(file.answers(), file.draft().answers(), List.of(), List.of(), false, false), model);
        model.addAttribute("saved", null);
    }

    /** Puts the page after a save into the model. */
    void show(DraftFile file, Saved saved, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("saved", saved);
        model.addAttribute("savedAt", clock.instant());
        model.addAttribute("locked", locked(file));
        model.addAttribute("shape", shape(file.programme().form(), saved.shown()));
        model.addAttribute(
                "answers",
                file.programme()
                        .rules()
                        .withFacts(saved.shown(), file.eligibility().facts()));
        model.addAttribute(BASE, answersCodec.write(saved.base()));
        model.addAttribute("conflicts", saved.conflicts());
        model.addAttribute("others", saved.others());
        model.addAttribute(
                "deadline", explainDeadline.until(file.programme().window().lastDay(clock.getZone())));
        model.addAttribute("open", file.programme().isOpen(clock.instant()));
        List<FieldProblem> wrong = file.programme().form().checkDraft(file.answers());
        model.addAttribute("draftProblems", Problems.of(ApplicationsError.INCOMPLETE.refused(wrong), messages));
    }

    /** Tells apart which fields are asked and which must be answered; the page renews itself when it changes. */
    private static String shape(Form form, Answers answers) {
        StringBuilder shape = new StringBuilder();
        for (Section section : form.sections()) {
            if (form.isShown(section, answers)) {
                section.items().stream()
                        .filter(item -> form.isShown(item, answers))
                        .forEach(item -> add(shape, form, item, answers));
            }
        }
        return Integer.toHexString(shape.toString().hashCode());
    }

    private static void add(StringBuilder shape, Form form, Item item, Answers answers) {
        shape.append(item.id());
        switch (item) {
            case Field field -> shape.append(form.isRequired(field, answers) ? '!' : ' ');
            case Table table -> {
                for (Answers.Row row : answers.rows(table.id())) {
                    shape.append('|');
                    for (Field column : table.columns()) {
                        if (form.isShown(column, table, answers, row)) {
                            shape.append(column.id()).append(form.isRequired(column, table, answers, row) ? '!' : ' ');
                        }
                    }
                }
            }
        }
    }

    /** Fields and tables of what was returned that nobody asked to mend: shown, not changed. */
    private static Set<String> locked(DraftFile file) {
        return file.programme().form().items().stream()
                .map(Item::id)
                .filter(item -> !file.mendable().item(item))
                .collect(Collectors.toSet());
    }

    /** Puts the page that shows exactly what will be sent into the model. */
    void showCheck(DraftFile file, Model model) {
        show(file, model);
        List<FieldProblem> missing = file.problems();
        if (!missing.isEmpty()) {
            model.addAttribute("missing", told(ApplicationsError.INCOMPLETE.refused(missing), file));
        }
    }

    /** A refusal with the fields and materials called by their names. */
    Problems told(RefusedException refused, DraftFile file) {
        return Problems.of(refused, messages).labelled(path -> applicationTexts.named(file.programme(), path));
    }

    private static java.util.Optional<String> one(Map<String, String[]> posted, String name) {
        String[] values = posted.get(name);
        return values == null || values.length == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(values[values.length - 1]);
    }
}
