package org.zhuqi.rules.json;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.rules.RulesError;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.json.StrictJson;

@Component
class JsonRuleCodec implements RuleCodec {

    @Override
    public Criterion readCriterion(String json) {
        return strictly(() -> CriterionJson.read(StrictJson.parse(json), ""));
    }

    @Override
    public String writeCriterion(Criterion criterion) {
        return StrictJson.write(CriterionJson.node(criterion));
    }

    @Override
    public Amount readAmount(String json) {
        return strictly(() -> AmountJson.read(StrictJson.parse(json), ""));
    }

    @Override
    public String writeAmount(Amount amount) {
        return StrictJson.write(AmountJson.node(amount));
    }

    @Override
    public List<Step> readSteps(String json) {
        return strictly(() -> StrictJson.list(StrictJson.parse(json), "", StepJson::read));
    }

    @Override
    public String writeSteps(List<Step> steps) {
        return StrictJson.write(
                StrictJson.array(steps.stream().map(StepJson::node).toList()));
    }

    private static <T> T strictly(Supplier<T> read) {
        try {
            return read.get();
        } catch (StrictJson.Wrong | IllegalArgumentException e) {
            throw RulesError.BAD_RULE.refused(String.valueOf(e.getMessage()));
        }
    }
}
