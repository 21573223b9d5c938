package org.zhuqi.programmes.designs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Rule;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Material;
import org.zhuqi.reviews.Stage;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.shared.LocalText;

/**
 * One text of a call.
 *
 * @param part of the designer where it is written
 * @param path as in {@link Fault}
 */
public record Wording(Fault.Part part, String path, LocalText text) {

    /** Those that nobody has put into Korean; whoever reads Korean sees them in Chinese. */
    public static List<Wording> withoutKorean(Definition definition) {
        return of(definition).stream()
                .filter(wording ->
                        wording.text().ko() == null || wording.text().ko().isBlank())
                .toList();
    }

    /** Every text, in the order of the designer's pages. */
    public static List<Wording> of(Definition definition) {
        Collector all = new Collector();
        Definition.Heading heading = definition.heading();
        all.add(Fault.Part.HEADING, "titleZh", heading.title());
        all.add(Fault.Part.HEADING, "summaryZh", heading.summary());
        all.add(Fault.Part.HEADING, "whoZh", heading.particulars().who());
        all.add(Fault.Part.HEADING, "contactZh", heading.particulars().contact());
        for (Section section : definition.form().sections()) {
            all.add(Fault.Part.FORM, "form." + section.id(), section.title());
            all.add(Fault.Part.FORM, "form." + section.id(), section.help());
            section.items().forEach(item -> all.item(item, "form." + item.id()));
        }
        all.rules(definition.form().rules(), "form");
        for (Material material : definition.materials()) {
            all.add(Fault.Part.MATERIALS, "materials." + material.code(), material.name());
            all.add(Fault.Part.MATERIALS, "materials." + material.code(), material.help());
        }
        all.criterion(Fault.Part.ELIGIBILITY, definition.eligibility());
        all.amount(definition.amount());
        for (Stage stage : definition.stages()) {
            all.add(Fault.Part.ROUTE, "route", stage.label());
        }
        return List.copyOf(all.found);
    }

    private static final class Collector {
        private final List<Wording> found = new ArrayList<>();

        void add(Fault.Part part, String path, @Nullable LocalText text) {
            if (text != null) {
                found.add(new Wording(part, path, text));
            }
        }

        void item(Item item, String path) {
            add(Fault.Part.FORM, path, item.label());
            add(Fault.Part.FORM, path, item.help());
            switch (item) {
                case Field field -> field.choices().forEach(choice -> add(Fault.Part.FORM, path, choice.label()));
                case Table table -> {
                    table.columns().forEach(column -> item(column, path + "." + column.id()));
                    rules(table.rules(), path);
                }
            }
        }

        void rules(List<Rule> rules, String path) {
            for (int i = 0; i < rules.size(); i++) {
                add(Fault.Part.FORM, path + ".rules[" + i + "]", rules.get(i).message());
            }
        }

        void criterion(Fault.Part part, Criterion criterion) {
            String path = part == Fault.Part.FORMULA ? "amount" : "eligibility";
            add(
                    part,
                    path,
                    switch (criterion) {
                        case Criterion.All all -> all.words();
                        case Criterion.Any any -> any.words();
                        case Criterion.Not not -> not.words();
                        case Criterion.Compare compare -> compare.words();
                        case Criterion.OneOf oneOf -> oneOf.words();
                    });
            criterion.parts().forEach(each -> criterion(part, each));
        }

        void amount(Amount amount) {
            switch (amount) {
                case Amount.Named named -> add(Fault.Part.FORMULA, "amount", named.words());
                case Amount.Given given -> {
                    add(Fault.Part.FORMULA, "amount", given.words());
                    criterion(Fault.Part.FORMULA, given.criterion());
                }
                case Amount.Staged staged ->
                    staged.stages().forEach(stage -> {
                        add(Fault.Part.FORMULA, "amount", stage.words());
                        criterion(Fault.Part.FORMULA, stage.due());
                    });
                case Amount.Sum sum -> {
                    Amount.Without without = sum.without();
                    if (without != null) {
                        without.values().values().forEach(words -> add(Fault.Part.FORMULA, "amount", words));
                    }
                }
                default -> {}
            }
            amount.parts().forEach(this::amount);
        }
    }
}
