package org.zhuqi.shared.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.TextKey;

/**
 * A refusal as a form shows it: a sentence on top and one beside each wrong field. The session keeps it while a page that
 * refused leads to another.
 *
 * @param summary why it was refused
 * @param fields text per field path, in the order found
 * @param labels what the fields are called, where the sentences alone do not tell
 */
public record Problems(String summary, List<Field> fields, Map<String, String> labels) implements Serializable {
    public record Field(String field, String key, String message) implements Serializable {
        /** Id of the input the summary links to. */
        public String anchor() {
            return "f-" + field.replaceAll("[^A-Za-z0-9]+", "-");
        }
    }

    public static Problems of(RefusedException refused, MessageSource messages) {
        return new Problems(
                text(messages, "error." + refused.errorKey().key(), refused.args()),
                refused.problems().stream().map(p -> field(p, messages)).toList(),
                Map.of());
    }

    /** As {@link #of}; a refusal that no other words in a form would change goes on to whoever shows those. */
    public static Problems mendable(RefusedException refused, MessageSource messages) {
        ErrorKind kind = refused.errorKey().kind();
        if (kind == ErrorKind.DENIED || kind == ErrorKind.NOT_FOUND) {
            throw refused;
        }
        return of(refused, messages);
    }

    /**
     * The same, each line of the summary led by what its field is called.
     *
     * @param label of a field path; empty when its sentence needs none
     */
    public Problems labelled(Function<String, Optional<String>> label) {
        Map<String, String> found = new HashMap<>();
        fields.forEach(field -> label.apply(field.field()).ifPresent(name -> found.put(field.field(), name)));
        return new Problems(summary, fields, Map.copyOf(found));
    }

    /** What the field is called, null when its sentence says it. */
    public @Nullable String label(Field field) {
        return labels.get(field.field());
    }

    private static Field field(FieldProblem problem, MessageSource messages) {
        return new Field(problem.field(), problem.key(), text(messages, "problem." + problem.key(), problem.args()));
    }

    private static String text(MessageSource messages, String key, List<Object> args) {
        return Objects.requireNonNullElse(
                messages.getMessage(
                        key,
                        args.stream().map(arg -> readable(arg, messages)).toArray(),
                        key,
                        LocaleContextHolder.getLocale()),
                key);
    }

    /** A text that is data speaks the reader's language too. */
    private static Object readable(Object arg, MessageSource messages) {
        if (arg instanceof TextKey text) {
            return text(messages, text.key(), List.of());
        }
        if (!(arg instanceof LocalText text)) {
            return arg;
        }
        String language = LocaleContextHolder.getLocale().getLanguage();
        return text.in(Arrays.stream(Language.values())
                .filter(known -> known.code().equals(language))
                .findFirst()
                .orElse(Language.ZH));
    }

    /** The message of a field, empty when nothing is wrong with it. */
    public String at(String field) {
        return fields.stream()
                .filter(f -> f.field().equals(field))
                .map(Field::message)
                .collect(Collectors.joining(" "));
    }

    public boolean has(String field) {
        return fields.stream().anyMatch(f -> f.field().equals(field));
    }

    /** For templates that want a map. */
    public Map<String, String> byField() {
        return fields.stream().collect(Collectors.toMap(Field::field, Field::message, (a, b) -> a + " " + b));
    }
}
