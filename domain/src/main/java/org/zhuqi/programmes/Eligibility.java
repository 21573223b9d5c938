package org.zhuqi.programmes;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.FormFacts;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.EnterpriseId;

/**
 * Whether an enterprise meets a programme's conditions, and why.
 *
 * @param asOf the date the facts were asked for
 * @param facts what was found, with sources and dates
 */
public record Eligibility(
        ProgrammeId programme, EnterpriseId enterprise, LocalDate asOf, Facts facts, Verdict verdict) {
    public boolean isIneligible() {
        return verdict instanceof Verdict.Ineligible;
    }

    public boolean isUnknown() {
        return verdict instanceof Verdict.Unknown;
    }

    /** Whether a fact that would decide is to be recorded by somebody else than who fills in the form. */
    public boolean isMissingOnRecord() {
        return verdict instanceof Verdict.Unknown unknown
                && !unknown.missing().stream().allMatch(FormFacts::isOne);
    }

    /** Whether an answer that would decide is not there yet. */
    public boolean isMissingInForm() {
        return verdict instanceof Verdict.Unknown unknown
                && unknown.missing().stream().anyMatch(FormFacts::isOne);
    }

    /** Of the facts that would decide those a source could not be asked for now. */
    public Set<FactKey> checkedLater() {
        Set<FactKey> later = new TreeSet<>();
        if (verdict instanceof Verdict.Unknown unknown) {
            later.addAll(unknown.missing());
            later.retainAll(facts.later());
        }
        return later;
    }

    /** ELIGIBLE, INELIGIBLE or UNKNOWN, for message keys, styles and programs. */
    public String outcome() {
        return switch (verdict) {
            case Verdict.Eligible eligible -> "ELIGIBLE";
            case Verdict.Ineligible ineligible -> "INELIGIBLE";
            case Verdict.Unknown unknown -> "UNKNOWN";
        };
    }
}
