package org.zhuqi.programmes.trials.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.RuleNumbers;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.MalformedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.FactNames;
import org.zhuqi.shared.web.Texts;

/** What dry runs are called on pages. */
@Component
@RequiredArgsConstructor
class TrialWords {
    private final Texts texts;
    private final FactNames factNames;
    private final UnitNames units;
    private final IndustryDivisions divisions;

    public String unit(String id) {
        return units.find(new ReportingUnitId(id)).map(texts::of).orElse(id);
    }

    public String unit(ReportingUnitId id) {
        return unit(id.value());
    }

    public String size(@Nullable String sizeClass) {
        return sizeClass == null || sizeClass.isEmpty()
                ? texts.message("trials.not-known")
                : texts.message("trials.size." + sizeClass);
    }

    public String division(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return texts.message("trials.not-known");
        }
        return divisions
                .of(new IndustryCode(code))
                .map(division -> code + " " + texts.of(division.name()))
                .orElse(code);
    }

    /** A condition in its words; a group that has none by those of its parts. */
    public String condition(Criterion condition) {
        List<Step.Finding> findings = condition.judge(Facts.NONE).steps().stream()
                .filter(Step.Finding.class::isInstance)
                .map(Step.Finding.class::cast)
                .toList();
        LocalText own = findings.getFirst().words();
        return own != null
                ? texts.of(own)
                : findings.stream()
                        .flatMap(finding -> Stream.ofNullable(finding.words()))
                        .map(texts::of)
                        .collect(Collectors.joining(texts.message("shared.comma")));
    }

    /** A fact's name where some bundle gives it one, with its period. */
    public String fact(String written) {
        try {
            FactKey key = new FactKey(written);
            return factNames.of(key.name(), key.period());
        } catch (MalformedException e) {
            // A field of the form, or a cell of a table.
            return written;
        }
    }

    public String kind(RuleNumbers.Kind kind) {
        return texts.message("trials.number." + kind);
    }

    public String icon(DryRunStatus status) {
        return switch (status) {
            case QUEUED -> "clock";
            case RUNNING -> "loader";
            case DONE -> "circle-check";
            case CANCELLED -> "circle-x";
            case INTERRUPTED -> "alert-triangle";
        };
    }

    public String tone(DryRunStatus status) {
        return switch (status) {
            case QUEUED, RUNNING -> "info";
            case DONE -> "success";
            case CANCELLED -> "secondary";
            case INTERRUPTED -> "warning";
        };
    }

    public String standing(Outcome.Standing standing) {
        return texts.message("programmes.outcome." + standing);
    }
}
