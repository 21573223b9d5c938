package org.zhuqi.documents.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.documents.tables.TableFormatContract;

class XlsxFormatTest extends TableFormatContract {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final XlsxFormat format = new XlsxFormat(clock);

    @Override
    protected TableFormat format() {
        return format;
    }

    @Override
    protected List<List<Found>> open(byte[] file) {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(XlsxFormatTest::found).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found found(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new Found("", false);
        }
        boolean run = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
        if (cell.getType() != CellType.NUMBER) {
            return new Found(cell.getText(), run);
        }
        String pattern = cell.getDataFormatString();
        return new Found(
                pattern == null || !pattern.contains("yy")
                        ? plain(cell.asNumber())
                        : pattern.contains("hh")
                                ? SECOND.format(cell.asDate())
                                : cell.asDate().toLocalDate().toString(),
                run);
    }

    /** A spreadsheet shows fifteen digits. */
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(new MathContext(15));
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    @Test
    void numbersAndDaysStayWhatTheyAreAndTextIsNeverAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFormat.TableFile file = format.begin(out, List.of("名称", "金额", "日期", "时间", "空"))) {
            file.row(List.of(
                    org.zhuqi.shared.Cell.of("=1+1\u0001"),
                    org.zhuqi.shared.Cell.of(new BigDecimal("12.50")),
                    org.zhuqi.shared.Cell.of(LocalDate.of(2024, 8, 26)),
                    org.zhuqi.shared.Cell.of(clock.instant()),
                    org.zhuqi.shared.Cell.BLANK));
        }
        List<Row> rows;
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            rows = book.getFirstSheet().read();
        }
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("名称");
        Row row = rows.get(1);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getFormula()).isNull();
        assertThat(row.getCellText(0)).isEqualTo("=1+1");
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("12.5");
        assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.of(2024, 8, 26, 0, 0));
        assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2024, 8, 26, 14, 0));
    }
}
