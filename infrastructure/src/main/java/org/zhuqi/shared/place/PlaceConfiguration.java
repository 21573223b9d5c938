package org.zhuqi.shared.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.Place;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    @Bean
    @ConditionalOnMissingBean(ignored = DemonstrationClock.class)
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    /** Before the clock everybody would have, which may be a launcher's own. */
    @Bean
    @Primary
    @OnlyInDemonstration
    DemonstrationClock demonstrationClock(@Qualifier("clock") Clock clock) {
        return new DemonstrationClock(clock);
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

    @Bean
    Demonstration demonstration(Environment environment) {
        return new Demonstration(OnDemonstration.isOn(environment));
    }
}
