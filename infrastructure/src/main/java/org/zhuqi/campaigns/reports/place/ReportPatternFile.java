package org.zhuqi.campaigns.reports.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.campaigns.reports.ReportPattern;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a report is made of; where a place has a file of its own, that one is used. */
@Configuration(proxyBeanMethods = false)
class ReportPatternFile {
    private static final String FILE = "campaign-report.json";

    @Bean
    ReportPattern reportPattern(PlaceFiles files, JsonMapper json) {
        try (InputStream in = files.has(FILE) ? files.open(FILE) : files.openNational(FILE)) {
            return json.readValue(in, ReportPattern.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
