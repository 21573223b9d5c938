package org.zhuqi.documents.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.shared.Cell;

class XlsxFormatTest {
    private static final int MANY = 100_000;

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final XlsxFormat format = new XlsxFormat(clock);

    @Test
    void numbersAndDaysStayWhatTheyAreAndTextIsNeverAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFormat.TableFile file = format.begin(out, List.of("名称", "金额", "日期", "时间", "空"))) {
            file.row(List.of(
                    Cell.of("=1+1\u0001"),
                    Cell.of(new BigDecimal("12.50")),
                    Cell.of(LocalDate.of(2024, 8, 26)),
                    Cell.of(clock.instant()),
                    Cell.BLANK));
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

    @Test
    void rowsGoOutWhileMoreComeSoThatNothingPilesUp() {
        Counting out = new Counting();
        long half;
        try (TableFormat.TableFile file = format.begin(out, List.of("n", "text"))) {
            for (int i = 0; i < MANY; i++) {
                file.row(List.of(Cell.of(i), Cell.of("企业 " + Integer.toHexString(i * 31))));
                if (i == MANY / 2) {
                    out.half = out.bytes;
                }
            }
        }
        half = out.half;
        assertThat(half).as("half way, near half of it has left").isGreaterThan(out.bytes / 3);
    }

    private static final class Counting extends OutputStream {
        private long bytes;
        private long half;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
