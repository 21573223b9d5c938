package org.zhuqi.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/**
 * How it stands with the confirmation of what is to be handed in by somebody who answers for the enterprise.
 *
 * @param mark names exactly what lay there; whatever is changed afterwards has another
 * @param by who asked for it, confirmed it or refused to
 * @param askedBy who had asked, null when nobody had
 * @param words why it was refused, null otherwise
 */
public record SignOff(
        ApplicationId application,
        State state,
        String mark,
        UserId by,
        String byName,
        Instant at,
        @Nullable UserId askedBy,
        @Nullable String words) {
    /** What was done last. */
    public enum State {
        ASKED,
        GIVEN,
        REFUSED
    }

    public SignOff {
        if ((state == State.REFUSED) != (words != null)) {
            throw new IllegalArgumentException("who refuses says why, and nobody else");
        }
    }

    public static SignOff asked(ApplicationId application, String mark, UserId by, String byName, Instant at) {
        return new SignOff(application, State.ASKED, mark, by, byName, at, by, null);
    }

    public static SignOff given(
            ApplicationId application, String mark, UserId by, String byName, Instant at, @Nullable UserId askedBy) {
        return new SignOff(application, State.GIVEN, mark, by, byName, at, askedBy, null);
    }

    public static SignOff refused(
            ApplicationId application,
            String mark,
            UserId by,
            String byName,
            Instant at,
            @Nullable UserId askedBy,
            String words) {
        return new SignOff(application, State.REFUSED, mark, by, byName, at, askedBy, words);
    }

    /** Whether it confirms what the mark names. */
    public boolean confirms(String content) {
        return state == State.GIVEN && mark.equals(content);
    }
}
