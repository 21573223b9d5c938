package org.zhuqi.programmes.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.usecase.ProgrammeQueries;
import org.zhuqi.shared.LocalText;

/** One call of a list; money in yuan as a decimal string. */
record ProgrammeLineResponse(
        UUID id,
        String code,
        LocalText title,
        LocalText summary,
        Instant opens,
        Instant closes,
        Window.State state,
        @Nullable String budget,
        int version) {
    static ProgrammeLineResponse from(ProgrammeQueries.Line line) {
        return new ProgrammeLineResponse(
                line.id().value(),
                line.code(),
                line.title(),
                line.summary(),
                line.window().opens(),
                line.window().closes(),
                line.state(),
                line.budget() == null ? null : line.budget().toString(),
                line.version());
    }
}
