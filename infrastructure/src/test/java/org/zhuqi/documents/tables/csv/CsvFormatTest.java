package org.zhuqi.documents.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.shared.Cell;

class CsvFormatTest {
    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void aSpreadsheetInChinaOpensItAndRunsNothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFormat.TableFile file = new CsvFormat(clock).begin(out, List.of("名称", "金额"))) {
            file.row(List.of(
                    Cell.of("=HYPERLINK(\"x\")"),
                    Cell.of(new BigDecimal("-12.50")),
                    Cell.of(LocalDate.of(2024, 8, 26)),
                    Cell.of(clock.instant()),
                    Cell.BLANK,
                    Cell.of("两行\n文字")));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF名称,金额\r\n\"'=HYPERLINK(\"\"x\"\")\",-12.50,2024-08-26,2024-08-26 14:00:00,,"
                        + "\"两行\n文字\"\r\n");
    }
}
