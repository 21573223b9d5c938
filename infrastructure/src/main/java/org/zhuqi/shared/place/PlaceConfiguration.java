package org.zhuqi.shared.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.Place;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    PlaceFiles placeFiles(ResourceLoader loader, Environment environment) {
        return new PlaceFiles(loader, environment.getProperty("zhuqi.place", "yanbian"));
    }

    @Bean
    Place place(PlaceFiles files, JsonMapper json) {
        try (InputStream in = files.open("place.json")) {
            return json.readValue(in, PlaceRow.class).place();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On by default where nothing else can be lost: with the embedded database only. */
    @Bean
    Demonstration demonstration(Environment environment) {
        boolean embedded = environment.getProperty("spring.datasource.url") == null;
        return new Demonstration(environment.getProperty("zhuqi.demonstration", Boolean.class, embedded));
    }
}
