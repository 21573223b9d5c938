package org.zhuqi.documents.tables.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.tables.Inert;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.shared.Cell;

/** UTF-8 with a byte order mark, without which Excel in China reads GBK. */
@Component
@RequiredArgsConstructor
class CsvFormat implements TableFormat {
    private static final String TO_BE_QUOTED = "\",\r\n\t";
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clock clock;

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public TableFile begin(OutputStream out, List<String> head) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Lines lines = new Lines(writer, clock);
        lines.write("\uFEFF");
        lines.row(head.stream().map(Cell::of).toList());
        return lines;
    }

    private record Lines(Writer writer, Clock clock) implements TableFile {
        @Override
        public void row(List<Cell> cells) {
            for (int column = 0; column < cells.size(); column++) {
                write(column == 0 ? "" : ",");
                write(field(cells.get(column)));
            }
            write("\r\n");
        }

        private String field(Cell cell) {
            return switch (cell) {
                case Cell.Blank blank -> "";
                case Cell.Text text -> quoted(Inert.text(text.text()));
                case Cell.Number number -> number.number().toPlainString();
                case Cell.Day day -> day.day().toString();
                case Cell.Moment moment -> SECOND.format(moment.at().atZone(clock.getZone()));
            };
        }

        private static String quoted(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (TO_BE_QUOTED.indexOf(text.charAt(i)) >= 0) {
                    return '"' + text.replace("\"", "\"\"") + '"';
                }
            }
            return text;
        }

        void write(String text) {
            try {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
