package org.zhuqi.programmes.designs.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.DesignsError;
import org.zhuqi.programmes.designs.Fault;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;

/** Computes what the formula of a working copy gives for made-up answers and facts, step by step. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class TryFormula {
    private final KeptDesign kept;
    private final Clock clock;

    /**
     * What is assumed.
     *
     * @param facts by their keys
     * @param source how the steps call where the facts come from
     */
    public record Inputs(Answers answers, Map<FactKey, FactValue> facts, String source) {
        public Inputs {
            facts = Map.copyOf(facts);
        }
    }

    public AmountResult evaluate(Actor actor, ProgrammeId id, Inputs inputs) {
        Definition definition = kept.toChange(actor, id).definition();
        List<FieldProblem> wrong = kept.faults(definition).stream()
                .filter(fault -> fault.part() == Fault.Part.FORMULA)
                .map(Fault::problem)
                .toList();
        if (!wrong.isEmpty()) {
            throw DesignsError.NOT_READY.refused(wrong);
        }
        List<Fact> facts = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        inputs.facts().forEach((key, value) -> facts.add(new Fact(key, value, inputs.source(), today)));
        return definition.amount().evaluate(inputs.answers(), Facts.of(facts));
    }
}
