package org.zhuqi.programmes.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code places/<place>/standing-conditions.json}: a list of conditions, none where it is missing. One that cannot be judged
 * keeps the program from starting and is named.
 */
@Configuration(proxyBeanMethods = false)
@Slf4j
class StandingConditionsFile {
    private static final String FILE = "standing-conditions.json";

    @Bean
    StandingConditions standingConditions(PlaceFiles files, RuleCodec codec, JsonMapper json, GatherFacts gatherFacts) {
        if (!files.has(FILE)) {
            return StandingConditions.NONE;
        }
        try (InputStream in = files.open(FILE)) {
            StandingConditions conditions = new StandingConditions(json.readTree(in)
                    .valueStream()
                    .map(condition -> codec.readCriterion(condition.toString()))
                    .toList());
            Set<FactKey> unknown = gatherFacts.unknown(conditions.keys());
            if (!unknown.isEmpty()) {
                log.warn("{} asks for facts that no source knows: {}", FILE, unknown);
            }
            return conditions;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IllegalStateException("data file " + FILE + ": " + e.getMessage(), e);
        }
    }
}
