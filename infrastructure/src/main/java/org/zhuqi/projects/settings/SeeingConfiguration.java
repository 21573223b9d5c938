package org.zhuqi.projects.settings;

import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.projects.seeing.SeeingRules;

/** Settings of how many projects are looked at together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeeingConfiguration.Settings.class)
class SeeingConfiguration {
    /**
     * {@code zhuqi.projects.seeing}.
     *
     * @param winter months in which outdoor work stops, by number; shaded on charts, none where it never does
     * @param startsDue of which planned starts the rate is: those planned by the day, or all of the day's year
     */
    @ConfigurationProperties("zhuqi.projects.seeing")
    record Settings(
            @DefaultValue({"11", "12", "1", "2", "3"}) List<Integer> winter,

            @DefaultValue("BY_THE_DAY") SeeingRules.StartsDue startsDue) {}

    @Bean
    SeeingRules seeingRules(Settings settings) {
        Set<Month> winter = settings.winter().stream().map(Month::of).collect(Collectors.toSet());
        return new SeeingRules(winter, settings.startsDue());
    }
}
