package org.zhuqi.applications;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.Mend;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;

/**
 * What of an application may be changed: of one that was returned only what was asked for and what follows from it; of a
 * draft everything.
 *
 * @param everything when nothing was handed in yet, or something was asked that is about the whole
 * @param items ids of fields and tables
 * @param materials codes
 */
public record Mendable(boolean everything, Set<String> items, Set<String> materials) {
    public static final Mendable EVERYTHING = new Mendable(true, Set.of(), Set.of());

    private static final String MATERIAL = "materials.";
    private static final int SHORTEST_NAME = 2;
    private static final Pattern ITEM = Pattern.compile("([A-Za-z0-9-]+)(\\[[0-9]+].*)?");

    public Mendable {
        items = Set.copyOf(items);
        materials = Set.copyOf(materials);
    }

    /**
     * What follows from a list of what to mend. What was not asked before and is now may be answered, and what is wrong now
     * may be put right: nobody is told to mend what they cannot.
     *
     * @param before what was handed in
     * @param now the answers as they stand
     * @param problems what keeps them from being handed in
     */
    public static Mendable of(
            List<Mend> asked, Programme programme, Answers before, Answers now, List<FieldProblem> problems) {
        Set<String> items = new HashSet<>();
        Set<String> materials = new HashSet<>();
        for (Mend mend : asked) {
            if (!add(mend.field(), programme, items, materials)) {
                return EVERYTHING;
            }
        }
        problems.forEach(problem -> add(problem.field(), programme, items, materials));
        Form form = programme.form();
        for (Section section : form.sections()) {
            for (Item item : section.items()) {
                if (!shown(form, section, item, before) && shown(form, section, item, now)) {
                    items.add(item.id());
                }
            }
        }
        return new Mendable(false, items, materials);
    }

    public boolean item(String id) {
        return everything || items.contains(id);
    }

    public boolean material(String code) {
        return everything || materials.contains(code);
    }

    private static boolean shown(Form form, Section section, Item item, Answers answers) {
        return form.isShown(section, answers) && form.isShown(item, answers);
    }

    /** False for what names no place in the call: it is about the whole. */
    private static boolean add(String path, Programme programme, Set<String> items, Set<String> materials) {
        String code = path.startsWith(MATERIAL) ? path.substring(MATERIAL.length()) : path;
        if (programme.rules().material(code).isPresent()) {
            materials.add(code);
            return true;
        }
        Matcher item = ITEM.matcher(path);
        if (item.matches() && programme.form().item(item.group(1)).isPresent()) {
            items.add(item.group(1));
            return true;
        }
        return addNamed(path.strip(), programme, items, materials);
    }

    /** An officer writes what a place is called, in whatever language, and often not all of it. */
    private static boolean addNamed(String words, Programme programme, Set<String> items, Set<String> materials) {
        if (words.length() < SHORTEST_NAME) {
            return false;
        }
        boolean found = false;
        for (Item item : programme.form().items()) {
            boolean column = item instanceof Table table
                    && table.columns().stream().anyMatch(each -> isCalled(each.label(), words));
            if (column || isCalled(item.label(), words)) {
                items.add(item.id());
                found = true;
            }
        }
        for (Material material : programme.materials()) {
            if (isCalled(material.name(), words)) {
                materials.add(material.code());
                found = true;
            }
        }
        return found;
    }

    private static boolean isCalled(LocalText name, String words) {
        for (Language language : Language.values()) {
            String called = name.in(language);
            if (called.contains(words) || words.contains(called)) {
                return true;
            }
        }
        return false;
    }
}
