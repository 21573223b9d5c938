package org.zhuqi.campaigns.demands.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.place.PlaceFiles;

/** Reads the categories; where a place has a file of its own, that one is used. */
@Configuration(proxyBeanMethods = false)
class DemandDictionary {
    private static final String FILE = "demand-categories.csv";

    @Bean
    Categories demandCategories(PlaceFiles files) {
        try (InputStream in = files.has(FILE) ? files.open(FILE) : files.openNational(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Categories(lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(DemandDictionary::category)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** code, by, zh, ko, en; the English text is the last and may hold commas. */
    private static Category category(String line) {
        List<String> fields = List.of(line.split(",", 5));
        return new Category(
                fields.get(0),
                new LocalText(fields.get(2), fields.get(3), fields.get(4).replace("\"", "")),
                fields.get(1).equals("PREFECTURE"));
    }
}
