package org.zhuqi.documents.imports.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.documents.imports.FileRetention;
import org.zhuqi.documents.imports.ImportLimits;

@Configuration
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {
    @Bean
    ImportLimits importLimits(ImportSettings settings) {
        return new ImportLimits(
                settings.largestFile().toBytes(),
                settings.largestUnpacked().toBytes(),
                settings.rows(),
                settings.columns());
    }

    @Bean
    FileRetention importFileRetention(ImportSettings settings) {
        return new FileRetention(settings.keepFilesFor());
    }
}
