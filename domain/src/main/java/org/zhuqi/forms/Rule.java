package org.zhuqi.forms;

import java.util.List;
import org.zhuqi.shared.LocalText;

/**
 * Something fields must fulfil together.
 *
 * @param holds what must hold; a rule over unanswered fields does not apply
 * @param message what to tell when it does not
 * @param fields where to tell it: the first is where the message stands
 */
public record Rule(Condition holds, LocalText message, List<String> fields) {
    public Rule {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a rule needs a field to stand at");
        }
    }
}
