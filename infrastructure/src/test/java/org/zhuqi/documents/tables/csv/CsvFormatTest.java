package org.zhuqi.documents.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.documents.tables.TableFormatContract;
import org.zhuqi.shared.Cell;

class CsvFormatTest extends TableFormatContract {
    private static final String RUN = "=+-@\t\r\n＝＋－＠";

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Override
    protected TableFormat format() {
        return new CsvFormat(clock);
    }

    @Override
    protected List<List<Found>> open(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return records(text.substring(1)).stream()
                .map(row -> row.stream()
                        .map(field -> new Found(field, computed(field)))
                        .toList())
                .toList();
    }

    /** A spreadsheet computes what begins with one of the signs and is no number. */
    private static boolean computed(String field) {
        return !field.isEmpty() && RUN.indexOf(field.charAt(0)) >= 0 && !field.matches("-?\\d+(\\.\\d+)?");
    }

    /** As RFC 4180 says. */
    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                if (sign != '"') {
                    field.append(sign);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == ',') {
                record.add(field.toString());
                field.setLength(0);
            } else if (text.startsWith("\r\n", i)) {
                record.add(field.toString());
                field.setLength(0);
                records.add(record);
                record = new ArrayList<>();
                i++;
            } else {
                field.append(sign);
            }
        }
        assertThat(quoted || !field.isEmpty() || !record.isEmpty())
                .as("the last record has its end")
                .isFalse();
        return records;
    }

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
