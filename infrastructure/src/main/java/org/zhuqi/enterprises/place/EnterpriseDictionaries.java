package org.zhuqi.enterprises.place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.FactOrigin;
import org.zhuqi.enterprises.IndustryDivision;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.enterprises.SizeStandard;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.TitleLevel;
import org.zhuqi.rules.FactType;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.PlaceFiles;

/** Reads the dictionaries; where a place has a file of its own (facts, sources, titles), that one is used. */
@Configuration(proxyBeanMethods = false)
class EnterpriseDictionaries {

    @Bean
    FactDictionary factDictionary(PlaceFiles files) {
        List<FactDefinition> definitions = rows(files, "enterprise-facts.csv").stream()
                .map(row -> new FactDefinition(
                        new FactCode(field(row, "code")),
                        FactType.valueOf(field(row, "type")),
                        FactDefinition.Periods.valueOf(field(row, "periods")),
                        text(row),
                        field(row, "indicator").isEmpty()
                                ? null
                                : SizeStandard.Indicator.valueOf(field(row, "indicator"))))
                .toList();
        List<FactOrigin> origins = rows(files, "fact-sources.csv").stream()
                .map(row -> new FactOrigin(field(row, "id"), Integer.parseInt(field(row, "rank")), text(row)))
                .toList();
        return new FactDictionary(definitions, origins);
    }

    @Bean
    TitleKinds titleKinds(PlaceFiles files) {
        return new TitleKinds(rows(files, "titles.csv").stream()
                .map(row -> new TitleKind(field(row, "code"), TitleLevel.valueOf(field(row, "level")), text(row)))
                .toList());
    }

    @Bean
    IndustryDivisions industryDivisions(PlaceFiles files) {
        return new IndustryDivisions(Csv.rows(files.openNational("industry-divisions.csv")).stream()
                .map(row -> new IndustryDivision(new IndustryCode(field(row, "code")), text(row)))
                .toList());
    }

    @Bean
    SizeStandard sizeStandard(PlaceFiles files) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        Map<String, List<SizeStandard.Limits>> limits = new LinkedHashMap<>();
        for (Map<String, String> row : Csv.rows(files.openNational("size-thresholds-2017.csv"))) {
            String sector = field(row, "industry");
            codes.put(sector, List.of(field(row, "codes").split(" ")));
            limits.computeIfAbsent(sector, name -> new ArrayList<>())
                    .add(new SizeStandard.Limits(
                            SizeStandard.Indicator.valueOf(field(row, "indicator")),
                            limit(row, "large_min"),
                            limit(row, "medium_min"),
                            limit(row, "small_min")));
        }
        return new SizeStandard(limits.entrySet().stream()
                .map(sector -> new SizeStandard.Sector(
                        sector.getKey(), codes.getOrDefault(sector.getKey(), List.of()), sector.getValue()))
                .toList());
    }

    private static BigDecimal limit(Map<String, String> row, String column) {
        String number = field(row, column);
        return field(row, "unit").equals("WAN_YUAN") ? Money.ofWan(number).yuan() : new BigDecimal(number);
    }

    private static List<Map<String, String>> rows(PlaceFiles files, String name) {
        return Csv.rows(files.has(name) ? files.open(name) : files.openNational(name));
    }

    private static LocalText text(Map<String, String> row) {
        return new LocalText(field(row, "zh"), emptyToNull(field(row, "ko")), emptyToNull(field(row, "en")));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String field(Map<String, String> row, String column) {
        String field = row.get(column);
        if (field == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return field;
    }
}
