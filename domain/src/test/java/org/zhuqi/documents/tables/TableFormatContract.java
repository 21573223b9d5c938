package org.zhuqi.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Cell;

/** What every kind of file that lists are exported as must keep. */
public abstract class TableFormatContract {
    /** A moment, and what the file shows for it: lists tell the time of the platform, Asia/Shanghai. */
    protected static final Instant MOMENT = Instant.parse("2024-08-31T17:05:09Z");

    private static final String MOMENT_SHOWN = "2024-09-01 01:05:09";
    private static final int MANY = 40_000;

    protected abstract TableFormat format();

    /** Opens a file as its usual reader would: row by row, the head first, blank cells at the end left out or not. */
    protected abstract List<List<Found>> open(byte[] file);

    /**
     * One cell as the reader of the file finds it.
     *
     * @param shown what stands in it; numbers in digits, days {@code 2024-08-26}, moments {@code 2024-08-26 14:00:00}
     * @param run whether the reader takes it for something to be computed
     */
    public record Found(String shown, boolean run) {}

    @Test
    void it_has_an_id_that_can_end_a_files_name_and_a_media_type() {
        assertThat(format().id()).matches("[a-z0-9]+").isEqualTo(format().id());
        assertThat(format().mediaType()).matches("[a-z]+/[-+.a-z0-9]+(;.*)?");
    }

    @Test
    void every_kind_of_cell_comes_back_as_what_it_was() {
        List<Cell> row = List.of(
                Cell.of("延边示范企业 연변시범기업"),
                Cell.BLANK,
                Cell.of(new BigDecimal("-1234567890123.45")),
                Cell.of(new BigDecimal("0.07")),
                Cell.of(0),
                Cell.of(LocalDate.of(2024, 2, 29)),
                Cell.of(MOMENT),
                Cell.of("末"));
        assertThat(shown(written(List.of("名称", "空", "大", "小", "零", "日", "时", "末"), List.of(row))))
                .containsExactly(
                        List.of("名称", "空", "大", "小", "零", "日", "时", "末"),
                        List.of(
                                "延边示范企业 연변시범기업",
                                "",
                                "-1234567890123.45",
                                "0.07",
                                "0",
                                "2024-02-29",
                                MOMENT_SHOWN,
                                "末"));
    }

    @Test
    void a_text_stays_in_its_cell_whatever_is_in_it() {
        List<String> texts = List.of(
                "a,b;c\td",
                "\"引号\"",
                "两行\n文字",
                "<b>&amp;</b>",
                "𠮷",
                "0012",
                "2024-13-45",
                "91222401MA0TE0018H",
                " 前后有空格 ");
        List<Cell> row = texts.stream().map(Cell::of).toList();
        assertThat(shown(written(texts.stream().map(t -> "h").toList(), List.of(row)))
                        .get(1))
                .containsExactlyElementsOf(texts);
    }

    @Test
    void nothing_in_a_file_is_run() {
        for (String text : List.of(
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A",
                "=\"x\",1")) {
            List<List<Found>> found = open(written(List.of(text), List.of(List.of(Cell.of(text)))));
            assertThat(found).as("a head and a row of %s", text).hasSize(2).allSatisfy(row -> {
                assertThat(row.getFirst().run()).isFalse();
                assertThat(row.getFirst().shown()).contains(text.strip());
            });
        }
    }

    @Test
    void signs_that_no_file_can_hold_break_nothing() {
        assertThat(shown(written(List.of("h", "n"), List.of(List.of(Cell.of("a\u0000\u0001\uFFFFb"), Cell.of(7)))))
                        .get(1))
                .satisfies(row -> {
                    assertThat(row.getFirst()).startsWith("a").endsWith("b");
                    assertThat(row.get(1)).isEqualTo("7");
                });
    }

    @Test
    void a_list_without_rows_has_its_head() {
        assertThat(shown(written(List.of("名称", "金额"), List.of()))).containsExactly(List.of("名称", "金额"));
    }

    @Test
    void rows_leave_while_more_come_so_that_nothing_piles_up() {
        Leaving out = new Leaving(Long.MAX_VALUE);
        Random random = new Random(7);
        List<Long> left = new ArrayList<>();
        try (TableFormat.TableFile file = format().begin(out, List.of("n", "text"))) {
            for (int i = 1; i <= MANY; i++) {
                file.row(List.of(Cell.of(i), Cell.of("企业 " + Long.toHexString(random.nextLong()))));
                if (i % (MANY / 4) == 0) {
                    left.add(out.bytes);
                }
            }
        }
        assertThat(left)
                .as("bytes that have left after each quarter")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(left.get(1)).as("half way").isGreaterThan(out.bytes / 3);
    }

    @Test
    void the_stream_stays_open() {
        Leaving out = new Leaving(Long.MAX_VALUE);
        format().begin(out, List.of("h")).close();
        assertThat(out.bytes).as("what was written is there").isPositive();
        assertThat(out.closed).isFalse();
    }

    @Test
    void a_reader_who_is_gone_is_told_as_that() {
        Leaving out = new Leaving(2_000);
        assertThatThrownBy(() -> {
                    try (TableFormat.TableFile file = format().begin(out, List.of("n"))) {
                        for (int i = 0; i < MANY; i++) {
                            file.row(List.of(Cell.of("企业 " + i)));
                        }
                    }
                })
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void two_files_are_written_at_one_time() {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        assertThatCode(() -> {
                    try (TableFormat.TableFile first = format().begin(one, List.of("一"));
                            TableFormat.TableFile second = format().begin(other, List.of("二"))) {
                        first.row(List.of(Cell.of(1)));
                        second.row(List.of(Cell.of(2)));
                    }
                })
                .doesNotThrowAnyException();
        assertThat(shown(one.toByteArray())).containsExactly(List.of("一"), List.of("1"));
        assertThat(shown(other.toByteArray())).containsExactly(List.of("二"), List.of("2"));
    }

    private byte[] written(List<String> head, List<List<Cell>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFormat.TableFile file = format().begin(out, head)) {
            rows.forEach(file::row);
        }
        return out.toByteArray();
    }

    private List<List<String>> shown(byte[] file) {
        return open(file).stream()
                .map(row -> row.stream().map(Found::shown).toList())
                .toList();
    }

    /** Counts what leaves; breaks off after so many bytes. */
    private static final class Leaving extends OutputStream {
        private final long breaksAt;
        private long bytes;
        private boolean closed;

        private Leaving(long breaksAt) {
            this.breaksAt = breaksAt;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            if (bytes + length > breaksAt) {
                throw new IOException("gone");
            }
            bytes += length;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
