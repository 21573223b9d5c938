package org.zhuqi.documents.clamd;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.SystemFact;

/** Whether somebody looks for viruses in what is uploaded. */
@Component
@RequiredArgsConstructor
class ClamdFact implements SystemFact {
    private static final String ANSWERS = "zhuqi.documents.scanner.answers";

    private final ClamdSettings settings;
    private final ClamdViruses viruses;

    @Override
    public String id() {
        return "documents.scanner";
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public String titleKey() {
        return "documents.system.scanner";
    }

    @Override
    public List<String> numbers() {
        return List.of(ANSWERS);
    }

    /** Not having one is the operator's choice, and shown as one; one that is silent stops every upload. */
    @Override
    public Reading read() {
        if (!settings.set()) {
            return Reading.good(Words.of("documents.system.scanner.none"), Map.of(ANSWERS, 0.0));
        }
        String where = settings.host() + ":" + settings.port();
        return viruses.answers()
                ? Reading.good(Words.of("documents.system.scanner.answers", where), Map.of(ANSWERS, 1.0))
                : new Reading(
                        State.WRONG,
                        Words.of("documents.system.scanner.silent", where),
                        Words.of("documents.system.scanner.advice"),
                        Map.of(ANSWERS, 0.0));
    }
}
