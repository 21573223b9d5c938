package org.zhuqi.enterprises;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.IndustryCode;

/** The divisions the place works with, in the order of their codes. */
public record IndustryDivisions(List<IndustryDivision> all) {
    public IndustryDivisions {
        all = List.copyOf(all);
    }

    public Optional<IndustryDivision> of(IndustryCode code) {
        for (IndustryDivision division : all) {
            if (division.code().includes(code)) {
                return Optional.of(division);
            }
        }
        return Optional.empty();
    }
}
