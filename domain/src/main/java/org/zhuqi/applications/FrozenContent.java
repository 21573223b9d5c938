package org.zhuqi.applications;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.Programme;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.LocalText;

/**
 * Everything that is frozen when an application is submitted: what was filled in and attached, who certified it, the
 * facts, rules and versions it was judged by, and the amount with its steps.
 *
 * <p>Numbers other than counts and versions are written as strings, so that nothing is lost.
 *
 * @param answers the form's relevant ones
 * @param certifiedBy name of who ticked the certification
 * @param signOff of who confirmed it for the enterprise; null where the programme asks for nobody
 */
public record FrozenContent(
        Application application,
        int round,
        String receiptNumber,
        Instant at,
        ZoneId zone,
        Programme programme,
        Enterprise enterprise,
        Answers answers,
        List<SubmittedFile> files,
        Eligibility eligibility,
        AmountResult amount,
        String certifiedBy,
        @Nullable SignOff signOff) {
    /** Names the layout of the file, so that a reader in ten years knows what is in it. */
    public static final String FORMAT = "zhuqi-application-1";

    public CanonicalJson canonical() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("format", FORMAT);
        content.put("receipt", Map.of("number", receiptNumber, "at", time(at), "round", round));
        content.put("application", applicationContent());
        content.put("enterprise", enterpriseContent());
        content.put("programme", programmeContent());
        content.put("answers", answers(answers));
        content.put("attachments", files.stream().map(FrozenContent::file).toList());
        content.put("eligibility", eligibilityContent());
        content.put(
                "facts",
                eligibility.facts().byKey().values().stream()
                        .map(FrozenContent::fact)
                        .toList());
        content.put("amount", amountContent());
        content.put("certification", Map.of("by", certifiedBy, "at", time(at), "text", "truth-and-no-duplication"));
        if (signOff != null) {
            content.put("signOff", Map.of("by", signOff.byName(), "at", time(signOff.at()), "mark", signOff.mark()));
        }
        return CanonicalJson.of(content);
    }

    private Map<String, @Nullable Object> applicationContent() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", application.id().toString());
        content.put("unit", application.unit().value());
        if (application.project() != null) {
            content.put("project", application.project().value());
        }
        return content;
    }

    private Map<String, @Nullable Object> enterpriseContent() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", enterprise.id().toString());
        content.put(
                "creditCode",
                enterprise.creditCode() == null ? null : enterprise.creditCode().value());
        content.put("name", enterprise.name());
        content.put("unit", enterprise.unit().value());
        return content;
    }

    private Map<String, @Nullable Object> programmeContent() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", programme.id().toString());
        content.put("code", programme.code());
        content.put("title", text(programme.title()));
        content.put("version", programme.version());
        content.put(
                "form",
                Map.of("id", programme.form().id(), "version", programme.form().version()));
        content.put("opens", time(programme.window().opens()));
        content.put("closes", time(programme.window().closes()));
        return content;
    }

    private Map<String, @Nullable Object> eligibilityContent() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("outcome", eligibility.outcome());
        content.put("asOf", eligibility.asOf().toString());
        if (eligibility.verdict() instanceof Verdict.Unknown unknown) {
            content.put(
                    "missing", unknown.missing().stream().map(FactKey::value).toList());
        }
        content.put("steps", steps(eligibility.verdict().steps()));
        return content;
    }

    private Map<String, @Nullable Object> amountContent() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        switch (amount) {
            case AmountResult.Known known ->
                content.put("yuan", plain(known.amount().yuan()));
            case AmountResult.Unknown unknown ->
                content.put("missing", unknown.missing().stream().toList());
        }
        content.put("steps", steps(amount.steps()));
        return content;
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime());
    }

    private static Map<String, @Nullable Object> answers(Answers answers) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        answers.values().forEach((field, value) -> content.put(field, value(value)));
        return content;
    }

    private static Object value(Object value) {
        return switch (value) {
            case BigDecimal number -> plain(number);
            case Boolean bool -> bool;
            case List<?> list -> list.stream().map(FrozenContent::value).toList();
            case Map<?, ?> row -> {
                Map<String, Object> cells = new LinkedHashMap<>();
                row.forEach((column, cell) -> cells.put((String) column, value(cell)));
                yield cells;
            }
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable Object> file(SubmittedFile file) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("material", file.material());
        content.put("fileName", file.fileName());
        content.put("mediaType", file.mediaType());
        content.put("size", file.size());
        content.put("sha256", file.sha256());
        return content;
    }

    private static Map<String, @Nullable Object> fact(Fact fact) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("key", fact.key().value());
        content.put("value", factValue(fact.value()));
        content.put("source", fact.source());
        content.put("asOf", fact.asOf().toString());
        return content;
    }

    private static Object factValue(FactValue value) {
        return switch (value) {
            case FactValue.Number number -> plain(number.number());
            case FactValue.YesNo yesNo -> yesNo.yes();
            case FactValue.Words words -> words.words();
            case FactValue.Date date -> date.date().toString();
        };
    }

    private static List<Map<String, @Nullable Object>> steps(List<Step> steps) {
        return steps.stream().map(FrozenContent::step).toList();
    }

    private static Map<String, @Nullable Object> step(Step step) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("depth", step.depth());
        switch (step) {
            case Step.Finding finding -> {
                content.put("part", finding.part().name());
                content.put("outcome", finding.outcome().name());
                if (finding.words() != null) {
                    content.put("words", text(finding.words()));
                }
                if (finding.basis() != null) {
                    content.put("basis", finding.basis());
                }
                if (finding.value() != null) {
                    content.put("value", factValue(finding.value()));
                }
                if (finding.comparison() != null) {
                    content.put("comparison", finding.comparison().name());
                }
                content.put(
                        "wanted",
                        finding.wanted().stream().map(FrozenContent::factValue).toList());
                content.put(
                        "found",
                        finding.found().stream().map(f -> f.key().value()).toList());
                content.put(
                        "missing",
                        finding.missing().stream().map(FactKey::value).toList());
                if (finding.offBy() != null) {
                    content.put("offBy", plain(finding.offBy()));
                }
            }
            case Step.Calculation calculation -> {
                content.put("key", calculation.key());
                content.put(
                        "args",
                        calculation.args().stream().map(FrozenContent::arg).toList());
            }
        }
        return content;
    }

    private static Object arg(Step.Arg arg) {
        return switch (arg) {
            case Step.Arg.Yuan yuan -> yuan.yuan().toString();
            case Step.Arg.Rate rate -> plain(rate.rate());
            case Step.Arg.Number number -> plain(number.number());
            case Step.Arg.Words words -> text(words.words());
        };
    }

    private static Map<String, @Nullable Object> text(LocalText text) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("zh", text.zh());
        if (text.ko() != null) {
            content.put("ko", text.ko());
        }
        if (text.en() != null) {
            content.put("en", text.en());
        }
        return content;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
