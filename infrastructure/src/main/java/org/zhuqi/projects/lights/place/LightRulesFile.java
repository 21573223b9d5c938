package org.zhuqi.projects.lights.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.projects.lights.LightRuleSets;
import org.zhuqi.projects.lights.LightRules;
import org.zhuqi.projects.lights.ProgressRule;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rule sets; where a place has a file of its own, that one is used. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LightRulesFile.Settings.class)
class LightRulesFile {
    private static final String FILE = "light-rules.json";

    /**
     * {@code zhuqi.projects.lights}.
     *
     * @param rules id of the rule set in force; the shipped ones are yinchuan-2025 and wuhan
     */
    @ConfigurationProperties("zhuqi.projects.lights")
    record Settings(@DefaultValue("yinchuan-2025") String rules) {}

    private record Written(
            String id,
            LocalText name,
            String source,
            WrittenProgress progress,
            LightRules.@Nullable StartRule start,
            LightRules.@Nullable EntryRule entry) {
        LightRules rules() {
            return new LightRules(id, name, source, progress.rule(), start, entry);
        }
    }

    private record WrittenProgress(
            String kind,
            @Nullable BigDecimal yellowFrom,
            @Nullable BigDecimal redAbove,
            @Nullable BigDecimal greenFrom,
            @Nullable BigDecimal redBelow) {
        ProgressRule rule() {
            return switch (kind) {
                case "points-behind" -> new ProgressRule.PointsBehind(given(yellowFrom), given(redAbove));
                case "percent-of-due" -> new ProgressRule.PercentOfDue(given(greenFrom), given(redBelow));
                default -> throw new IllegalArgumentException(FILE + ": unknown kind of rule " + kind);
            };
        }

        private static BigDecimal given(@Nullable BigDecimal bound) {
            if (bound == null) {
                throw new IllegalArgumentException(FILE + ": a rule lacks a bound");
            }
            return bound;
        }
    }

    @Bean
    LightRuleSets lightRuleSets(PlaceFiles files, JsonMapper json, Settings settings) {
        try (InputStream in = files.has(FILE) ? files.open(FILE) : files.openNational(FILE)) {
            List<Written> written = json.readValue(in, new TypeReference<>() {});
            return new LightRuleSets(written.stream().map(Written::rules).toList(), settings.rules());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
