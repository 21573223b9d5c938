package org.zhuqi.rules;

import java.util.List;
import org.zhuqi.shared.Port;

/** Rules and the steps of their application as JSON. Reads strictly: {@link RulesError#BAD_RULE}. */
@Port
public interface RuleCodec {
    Criterion readCriterion(String json);

    String writeCriterion(Criterion criterion);

    Amount readAmount(String json);

    String writeAmount(Amount amount);

    List<Step> readSteps(String json);

    String writeSteps(List<Step> steps);
}
