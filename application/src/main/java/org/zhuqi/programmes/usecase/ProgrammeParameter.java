package org.zhuqi.programmes.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;

/** What every figure about calls may be asked with: one call, by its code, e.g. {@code programme=EQI}. */
@Service
@RequiredArgsConstructor
public class ProgrammeParameter {
    public static final String NAME = "programme";

    private final Programmes programmes;

    /** One may leave it out; a form offers the published calls by their titles. */
    public Parameter optional() {
        return Parameter.optional(NAME).called(() -> {
            Map<String, LocalText> titles = new LinkedHashMap<>();
            programmes.published().forEach(call -> titles.put(call.code(), call.title()));
            return titles;
        });
    }

    /** The call that was asked for; refuses a code that no call has. */
    public Optional<Programme> of(MeasureQuery query) {
        return query.parameter(NAME)
                .filter(code -> !code.isBlank())
                .map(code -> programmes
                        .findByCode(code.strip())
                        .orElseThrow(() -> MeasuresError.BAD_QUESTION.refused(
                                List.of(FieldProblem.of(NAME, "programmes.unknown-code", code)))));
    }
}
