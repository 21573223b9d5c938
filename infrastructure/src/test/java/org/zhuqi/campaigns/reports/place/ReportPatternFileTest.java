package org.zhuqi.campaigns.reports.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.ReportPattern;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/** What ships for the whole country can be read and names no figure that it does not define. */
class ReportPatternFileTest {
    private final ReportPattern pattern = new ReportPatternFile()
            .reportPattern(
                    new PlaceFiles(new DefaultResourceLoader(), "yanbian"),
                    JsonMapper.builder().build());

    @Test
    void bothLanguagesNameTheSameFiguresAndEachIsDefinedOnce() {
        Set<String> codes =
                pattern.text().stream().map(ReportPattern.TextFigure::code).collect(Collectors.toSet());
        assertThat(codes).hasSameSizeAs(pattern.text());
        pattern.passages().stream()
                .flatMap(prose -> prose.sentences().stream())
                .forEach(sentence -> assertThat(Passage.codes(sentence.ko()))
                        .as(sentence.zh())
                        .isEqualTo(Passage.codes(sentence.zh()))
                        .isSubsetOf(codes));
    }
}
