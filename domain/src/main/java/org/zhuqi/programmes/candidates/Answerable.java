package org.zhuqi.programmes.candidates;

import java.util.ArrayList;
import java.util.List;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.shared.FieldProblem;

/** Whether a call can be had without filling anything in: all it asks for is on record, apart from the account. */
public final class Answerable {
    private Answerable() {}

    /** What an enterprise would have to fill in or attach all the same; empty when nothing. */
    public static List<FieldProblem> problems(ProgrammeRules rules) {
        List<FieldProblem> problems = new ArrayList<>();
        Form form = rules.form();
        for (Item item : form.items()) {
            switch (item) {
                case Field field -> {
                    boolean asked = field.kind() != FieldKind.FACT && !BankAccount.FIELDS.contains(field.id());
                    if (asked && field.required()) {
                        problems.add(FieldProblem.of("programme", "candidates.field-to-fill-in", field.label()));
                    }
                }
                case Table table -> {
                    if (table.minRows() > 0) {
                        problems.add(FieldProblem.of("programme", "candidates.field-to-fill-in", table.label()));
                    }
                }
            }
        }
        for (Material material : rules.materials()) {
            if (material.required()) {
                problems.add(FieldProblem.of("programme", "candidates.paper-to-attach", material.name()));
            }
        }
        return problems;
    }
}
