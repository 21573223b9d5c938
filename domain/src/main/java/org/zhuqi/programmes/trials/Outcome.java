package org.zhuqi.programmes.trials;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What a variant of the rules says of one enterprise.
 *
 * @param variant its place among the run's variants, from 0
 * @param amount null unless eligible and the amount is known
 * @param failing the conditions that are not met, by their place from 0
 * @param missing facts that would decide; empty unless unknown
 * @param later of the missing ones those a source could not be asked for
 * @param amountMissing what the formula lacks; empty unless eligible with an unknown amount
 * @param conditions how the conditions were judged
 * @param calculation how the amount came about, empty unless eligible
 */
public record Outcome(
        EnterpriseId enterprise,
        Traits traits,
        int variant,
        Standing standing,
        @Nullable Money amount,
        List<Integer> failing,
        Set<String> missing,
        Set<String> later,
        Set<String> amountMissing,
        List<Step> conditions,
        List<Step> calculation) {

    /** How an enterprise stands to the conditions. */
    public enum Standing {
        ELIGIBLE,
        INELIGIBLE,
        UNKNOWN
    }

    /**
     * By what enterprises are counted together.
     *
     * @param sizeClass null when it is not known
     * @param division of GB/T 4754, null when it is not known
     */
    public record Traits(
            ReportingUnitId unit,
            @Nullable String sizeClass,
            @Nullable String division) {}

    public Outcome {
        failing = List.copyOf(failing);
        missing = Set.copyOf(missing);
        later = Set.copyOf(later);
        amountMissing = Set.copyOf(amountMissing);
        conditions = List.copyOf(conditions);
        calculation = List.copyOf(calculation);
    }
}
