package org.zhuqi.enterprises.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.SizeStandard;
import org.zhuqi.enterprises.SizeStandard.Indicator;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.PlaceFiles;

class EnterpriseDictionariesTest {
    private final PlaceFiles files = new PlaceFiles(new DefaultResourceLoader(), "yanbian");
    private final EnterpriseDictionaries dictionaries = new EnterpriseDictionaries();

    @Test
    void allFortyOneDivisionsOfIndustryAreThereInThreeLanguages() {
        assertThat(dictionaries.industryDivisions(files).all())
                .hasSize(41)
                .allSatisfy(division -> {
                    assertThat(division.name().ko()).isNotBlank();
                    assertThat(division.name().en()).isNotBlank();
                })
                .anySatisfy(division -> assertThat(division.name().zh()).isEqualTo("水的生产和供应业"));
    }

    @Test
    void factsSourcesAndTitlesAreNamedInThreeLanguages() {
        var facts = dictionaries.factDictionary(files);
        assertThat(facts.definitions())
                .isNotEmpty()
                .extracting(FactDefinition::name)
                .allSatisfy(name -> {
                    assertThat(name.ko()).isNotBlank();
                    assertThat(name.en()).isNotBlank();
                });
        assertThat(facts.origins()).extracting("rank").doesNotHaveDuplicates();
        assertThat(facts.sizeFigures()).containsValues(Indicator.EMPLOYEES, Indicator.REVENUE, Indicator.ASSETS);
        assertThat(dictionaries.titleKinds(files).find("srdi-provincial")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "C1373, 300, 2000, MEDIUM",
        "D4411, 1000, 40000, LARGE",
        "I6510, 300, 10000, LARGE",
        "I6410, 300, 10000, MEDIUM",
        "F5111, 20, 5000, MEDIUM",
        "K7020, 300, 1000, MEDIUM"
    })
    void theStandardOf2017IsReadBySector(String industry, BigDecimal employees, String revenueInWan, SizeClass size) {
        SizeStandard standard = dictionaries.sizeStandard(files);
        assertThat(standard.classify(
                        new IndustryCode(industry),
                        Map.of(
                                Indicator.EMPLOYEES,
                                employees,
                                Indicator.REVENUE,
                                Money.ofWan(revenueInWan).yuan())))
                .contains(size);
    }
}
