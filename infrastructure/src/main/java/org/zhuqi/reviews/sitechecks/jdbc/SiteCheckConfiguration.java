package org.zhuqi.reviews.sitechecks.jdbc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.reviews.sitechecks.SiteCheckSettings;

/** Settings of checks on sites. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteCheckConfiguration.Settings.class)
class SiteCheckConfiguration {
    /**
     * {@code zhuqi.reviews.site-checks}.
     *
     * @param fewestPhotos how many photos go with a record before it is signed; 0 asks for none
     */
    @ConfigurationProperties("zhuqi.reviews.site-checks")
    record Settings(@DefaultValue("1") int fewestPhotos) {}

    @Bean
    SiteCheckSettings siteCheckSettings(Settings settings) {
        return new SiteCheckSettings(settings.fewestPhotos());
    }
}
