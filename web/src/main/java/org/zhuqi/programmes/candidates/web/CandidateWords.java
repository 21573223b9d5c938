package org.zhuqi.programmes.candidates.web;

import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** What candidates are called on pages. */
@Component
@RequiredArgsConstructor
class CandidateWords {
    private final Texts texts;
    private final UnitNames unitNames;
    private final UnitDirectory units;

    public String unit(ReportingUnitId id) {
        return unitNames.find(id).map(texts::of).orElse(id.value());
    }

    public String amount(@Nullable Money amount) {
        return amount == null ? texts.message("candidates.amount-unknown") : texts.inWan(amount.yuan());
    }

    public String icon(CandidateStatus status) {
        return switch (status) {
            case LISTED -> "list-check";
            case EXCLUDED -> "circle-minus";
            case OFFERED -> "clock";
            case TAKEN -> "circle-check";
            case DECLINED -> "circle-x";
            case LAPSED -> "clock-off";
        };
    }

    public String tone(CandidateStatus status) {
        return switch (status) {
            case LISTED -> "info";
            case OFFERED -> "warning";
            case TAKEN -> "success";
            case EXCLUDED, DECLINED, LAPSED -> "secondary";
        };
    }

    List<Option> statuses() {
        return Arrays.stream(CandidateStatus.values())
                .map(status -> new Option(status.name(), texts.message("candidates.status." + status)))
                .toList();
    }

    List<Option> units() {
        return units.responsible().stream()
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }
}
