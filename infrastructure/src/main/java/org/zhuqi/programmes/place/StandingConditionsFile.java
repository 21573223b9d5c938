package org.zhuqi.programmes.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what every call asks; where a place has a file of its own, that one is used. */
@Configuration(proxyBeanMethods = false)
class StandingConditionsFile {
    private static final String FILE = "standing-conditions.json";

    @Bean
    StandingConditions standingConditions(PlaceFiles files, RuleCodec ruleCodec, JsonMapper json) {
        try (InputStream in = files.has(FILE) ? files.open(FILE) : files.openNational(FILE)) {
            List<Criterion> conditions = new ArrayList<>();
            for (JsonNode condition : json.readTree(in)) {
                conditions.add(ruleCodec.readCriterion(condition.toString()));
            }
            return new StandingConditions(conditions);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
