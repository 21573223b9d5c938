package org.zhuqi.forms;

import org.zhuqi.shared.Port;

/** Answers as JSON, numbers exact. */
@Port
public interface AnswersCodec {
    /** Refuses what is not a JSON object of answers, {@link FormsError#BAD_ANSWERS}. */
    Answers read(String json);

    /** Writes what {@link #read} reads back into equal answers, keys in order. */
    String write(Answers answers);
}
