package org.zhuqi.campaigns.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.campaigns.Light;
import org.zhuqi.campaigns.activities.FollowUps;
import org.zhuqi.campaigns.assignments.LoadLimit;
import org.zhuqi.campaigns.visits.VisitFrequency;

/** Settings of campaigns. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CampaignConfiguration.Settings.class)
class CampaignConfiguration {
    /**
     * {@code zhuqi.campaigns}.
     *
     * @param yellowFrom percentage points behind the time that has run from which a task's light is yellow
     * @param redAbove percentage points behind above which it is red
     * @param enterprisesPerOfficer how many enterprises one officer can look after; more is shown as an overload
     * @param officerMonths an officer visits each enterprise once in so many months
     * @param leaderMonths a leader visits each enterprise once in so many months
     * @param remindDays how many days before a visit is due its visitor is reminded
     * @param followUpMonths how many months after an activity its organisers ask what became of the results
     */
    @ConfigurationProperties("zhuqi.campaigns")
    record Settings(
            @DefaultValue("10") int yellowFrom,
            @DefaultValue("30") int redAbove,
            @DefaultValue("20") int enterprisesPerOfficer,
            @DefaultValue("1") int officerMonths,
            @DefaultValue("3") int leaderMonths,
            @DefaultValue("5") int remindDays,
            @DefaultValue({"1", "3"}) List<Integer> followUpMonths) {}

    @Bean
    Light.Rule lightRule(Settings settings) {
        return new Light.Rule(settings.yellowFrom(), settings.redAbove());
    }

    @Bean
    LoadLimit loadLimit(Settings settings) {
        return new LoadLimit(settings.enterprisesPerOfficer());
    }

    @Bean
    VisitFrequency visitFrequency(Settings settings) {
        return new VisitFrequency(settings.officerMonths(), settings.leaderMonths(), settings.remindDays());
    }

    @Bean
    FollowUps followUps(Settings settings) {
        return new FollowUps(settings.followUpMonths());
    }
}
