package org.zhuqi.programmes.designs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Material;
import org.zhuqi.shared.LocalText;

/**
 * One thing in which two versions of a call differ.
 *
 * @param path of what it is about, as in {@link Fault}
 * @param label what it is called; null where the subject says it
 * @param how in which respects, for something changed; empty for others
 */
public record DefinitionChange(
        What what, Subject subject, String path, @Nullable LocalText label, List<Aspect> how) {
    /** What became of it. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What it is about. */
    public enum Subject {
        TITLE,
        SUMMARY,
        PARTICULARS,
        WINDOW,
        BUDGET,
        NOTICE_DAYS,
        RECEIPTS,
        SECTION,
        FIELD,
        TABLE,
        COLUMN,
        RULES,
        MATERIAL,
        ELIGIBILITY,
        FORMULA,
        ROUTE;

        /** Whether somebody who is filling in the form must look at it again. */
        public boolean concernsApplicants() {
            return switch (this) {
                case WINDOW, SECTION, FIELD, TABLE, COLUMN, RULES, MATERIAL, ELIGIBILITY, FORMULA -> true;
                case TITLE, SUMMARY, PARTICULARS, BUDGET, NOTICE_DAYS, RECEIPTS, ROUTE -> false;
            };
        }
    }

    /** In which respect something changed. */
    public enum Aspect {
        KIND,
        LABEL,
        HELP,
        REQUIRED,
        SHOWN,
        CHOICES_ADDED,
        CHOICES_REMOVED,
        LIMITS,
        FACT,
        ROWS,
        ROW_RULES,
        FORMATS,
        REUSE,
        SECTION
    }

    public DefinitionChange {
        how = List.copyOf(how);
    }

    /** Everything in which they differ, in the order of the designer's pages. */
    public static List<DefinitionChange> between(Definition before, Definition after) {
        Finder finder = new Finder();
        finder.same(Subject.TITLE, before.heading().title(), after.heading().title());
        finder.same(Subject.SUMMARY, before.heading().summary(), after.heading().summary());
        finder.same(
                Subject.PARTICULARS,
                before.heading().particulars(),
                after.heading().particulars());
        finder.forms(before.form(), after.form());
        finder.materials(before.materials(), after.materials());
        finder.same(Subject.ELIGIBILITY, before.eligibility(), after.eligibility());
        finder.same(Subject.FORMULA, before.amount(), after.amount());
        finder.same(
                Subject.WINDOW,
                List.of(
                        String.valueOf(before.terms().opens()),
                        String.valueOf(before.terms().closes())),
                List.of(
                        String.valueOf(after.terms().opens()),
                        String.valueOf(after.terms().closes())));
        finder.same(Subject.BUDGET, before.terms().budget(), after.terms().budget());
        finder.same(
                Subject.NOTICE_DAYS, before.terms().noticeDays(), after.terms().noticeDays());
        finder.same(Subject.RECEIPTS, before.terms().receipts(), after.terms().receipts());
        finder.same(Subject.ROUTE, before.stages(), after.stages());
        return List.copyOf(finder.found);
    }

    /** As the audit trail keeps it: {@code CHANGED FIELD form.fee KIND}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(what + " " + subject);
        if (!path.isEmpty()) {
            text.append(' ').append(path);
        }
        how.forEach(aspect -> text.append(' ').append(aspect));
        return text.toString();
    }

    private static final class Finder {
        private final List<DefinitionChange> found = new ArrayList<>();

        void same(Subject subject, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                found.add(new DefinitionChange(What.CHANGED, subject, "", null, List.of()));
            }
        }

        void forms(Form before, Form after) {
            Map<String, Section> old = new LinkedHashMap<>();
            before.sections().forEach(section -> old.put(section.id(), section));
            for (Section section : after.sections()) {
                Section was = old.remove(section.id());
                String path = "form." + section.id();
                if (was == null) {
                    add(What.ADDED, Subject.SECTION, path, section.title(), List.of());
                } else {
                    List<Aspect> how = new ArrayList<>();
                    differ(how, Aspect.LABEL, was.title(), section.title());
                    differ(how, Aspect.HELP, was.help(), section.help());
                    differ(how, Aspect.SHOWN, was.shownWhen(), section.shownWhen());
                    changed(Subject.SECTION, path, section.title(), how);
                }
            }
            old.values()
                    .forEach(section ->
                            add(What.REMOVED, Subject.SECTION, "form." + section.id(), section.title(), List.of()));
            items(before, after);
            same(Subject.RULES, before.rules(), after.rules());
        }

        private void items(Form before, Form after) {
            for (Item item : after.items()) {
                Item was = before.item(item.id()).orElse(null);
                String path = "form." + item.id();
                if (was == null) {
                    add(What.ADDED, subject(item), path, item.label(), List.of());
                    continue;
                }
                List<Aspect> how = new ArrayList<>();
                differ(how, Aspect.SECTION, sectionOf(before, item.id()), sectionOf(after, item.id()));
                if (was instanceof Field old && item instanceof Field now) {
                    fields(old, now, how);
                } else if (was instanceof Table old && item instanceof Table now) {
                    differ(how, Aspect.LABEL, old.label(), now.label());
                    differ(how, Aspect.HELP, old.help(), now.help());
                    differ(how, Aspect.SHOWN, old.shownWhen(), now.shownWhen());
                    differ(
                            how,
                            Aspect.ROWS,
                            List.of(old.minRows(), old.maxRows()),
                            List.of(now.minRows(), now.maxRows()));
                    differ(how, Aspect.ROW_RULES, old.rules(), now.rules());
                } else {
                    how.add(Aspect.KIND);
                }
                changed(subject(item), path, item.label(), how);
                if (was instanceof Table old && item instanceof Table now) {
                    columns(old, now, path);
                }
            }
            before.items().stream()
                    .filter(item -> after.item(item.id()).isEmpty())
                    .forEach(item -> add(What.REMOVED, subject(item), "form." + item.id(), item.label(), List.of()));
        }

        private void columns(Table before, Table after, String path) {
            Map<String, Field> old = new LinkedHashMap<>();
            before.columns().forEach(column -> old.put(column.id(), column));
            for (Field column : after.columns()) {
                Field was = old.remove(column.id());
                String at = path + "." + column.id();
                if (was == null) {
                    add(What.ADDED, Subject.COLUMN, at, column.label(), List.of());
                } else {
                    List<Aspect> how = new ArrayList<>();
                    fields(was, column, how);
                    changed(Subject.COLUMN, at, column.label(), how);
                }
            }
            old.values()
                    .forEach(column ->
                            add(What.REMOVED, Subject.COLUMN, path + "." + column.id(), column.label(), List.of()));
        }

        private static void fields(Field old, Field now, List<Aspect> how) {
            differ(how, Aspect.KIND, old.kind(), now.kind());
            differ(how, Aspect.LABEL, old.label(), now.label());
            differ(how, Aspect.HELP, old.help(), now.help());
            if (old.required() != now.required() || !Objects.equals(old.requiredWhen(), now.requiredWhen())) {
                how.add(Aspect.REQUIRED);
            }
            differ(how, Aspect.SHOWN, old.shownWhen(), now.shownWhen());
            differ(how, Aspect.LIMITS, old.limits(), now.limits());
            differ(how, Aspect.FACT, old.fact(), now.fact());
            List<String> was = old.choices().stream().map(Field.Choice::value).toList();
            List<String> is = now.choices().stream().map(Field.Choice::value).toList();
            if (!was.containsAll(is)) {
                how.add(Aspect.CHOICES_ADDED);
            }
            if (!is.containsAll(was)) {
                how.add(Aspect.CHOICES_REMOVED);
            }
        }

        void materials(List<Material> before, List<Material> after) {
            Map<String, Material> old = new LinkedHashMap<>();
            before.forEach(material -> old.put(material.code(), material));
            for (Material material : after) {
                Material was = old.remove(material.code());
                String path = "materials." + material.code();
                if (was == null) {
                    add(What.ADDED, Subject.MATERIAL, path, material.name(), List.of());
                } else {
                    List<Aspect> how = new ArrayList<>();
                    differ(how, Aspect.LABEL, was.name(), material.name());
                    differ(how, Aspect.HELP, was.help(), material.help());
                    differ(how, Aspect.FORMATS, was.formats(), material.formats());
                    differ(how, Aspect.REQUIRED, was.required(), material.required());
                    differ(how, Aspect.REUSE, was.reuse(), material.reuse());
                    changed(Subject.MATERIAL, path, material.name(), how);
                }
            }
            old.values()
                    .forEach(material -> add(
                            What.REMOVED,
                            Subject.MATERIAL,
                            "materials." + material.code(),
                            material.name(),
                            List.of()));
        }

        private static Subject subject(Item item) {
            return item instanceof Table ? Subject.TABLE : Subject.FIELD;
        }

        private static String sectionOf(Form form, String item) {
            return new FormDesk(form).sectionOf(item).id();
        }

        private static void differ(List<Aspect> how, Aspect aspect, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                how.add(aspect);
            }
        }

        private void changed(Subject subject, String path, LocalText label, List<Aspect> how) {
            if (!how.isEmpty()) {
                add(What.CHANGED, subject, path, label, how);
            }
        }

        private void add(What what, Subject subject, String path, LocalText label, List<Aspect> how) {
            found.add(new DefinitionChange(what, subject, path, label, how));
        }
    }
}
