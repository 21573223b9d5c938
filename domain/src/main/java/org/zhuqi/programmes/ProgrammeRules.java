package org.zhuqi.programmes;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.Form;
import org.zhuqi.reviews.Route;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.FieldProblem;

/**
 * The rule book of a programme: what is asked, who may, how much, which papers, which way the request goes.
 *
 * @param form what is filled in
 * @param eligibility who may have it, judged over facts
 * @param amount the formula
 * @param materials papers that go with it
 * @param route the stages of its review
 */
public record ProgrammeRules(Form form, Criterion eligibility, Amount amount, List<Material> materials, Route route) {
    public ProgrammeRules {
        materials = List.copyOf(materials);
        Set<String> codes = new HashSet<>();
        for (Material material : materials) {
            if (!codes.add(material.code())) {
                throw new IllegalArgumentException("two materials are called " + material.code());
            }
        }
    }

    public Optional<Material> material(String code) {
        return materials.stream().filter(m -> m.code().equals(code)).findFirst();
    }

    /** What keeps the formula from ever being evaluated over the form, each with its place; empty when nothing does. */
    public List<FieldProblem> faults() {
        return FormulaCheck.of(amount, form);
    }

    /** Every fact that conditions, formula and form ask for. */
    public Set<FactKey> factKeys() {
        Set<FactKey> keys = new TreeSet<>(eligibility.keys());
        keys.addAll(amount.keys());
        for (Field field : form.factFields()) {
            String fact = field.fact();
            if (fact != null) {
                keys.add(new FactKey(fact));
            }
        }
        return keys;
    }

    /** The answers with the fields that are taken over from facts filled in; nobody types those. */
    public Answers withFacts(Answers answers, Facts facts) {
        SortedMap<String, Object> filled = new TreeMap<>(answers.values());
        for (Field field : form.factFields()) {
            filled.remove(field.id());
            Optional.ofNullable(field.fact())
                    .flatMap(fact -> facts.find(new FactKey(fact)))
                    .ifPresent(fact -> filled.put(field.id(), answer(fact.value())));
        }
        return new Answers(filled);
    }

    private static Object answer(FactValue value) {
        return switch (value) {
            case FactValue.Number number -> number.number();
            case FactValue.YesNo yesNo -> yesNo.yes();
            case FactValue.Words words -> words.words();
            case FactValue.Date date -> date.date().toString();
        };
    }
}
