package org.zhuqi.documents.tables.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class ExportListTest {
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final List<List<Cell>> written = new ArrayList<>();
    private int breaksAt = Integer.MAX_VALUE;
    private int opened;
    private final ExportList exportList = new ExportList(List.of(new Listed()), audit);
    private final Actor officer =
            new Actor(new UserId(new UUID(0, 1)), "officer", Role.PREFECTURE_OFFICER, null, Set.of(), null, "10.0.0.1");

    @Test
    void everyRowOfEveryPageIsWrittenInOrderAndTheTakingIsOnRecord() {
        assertThat(export(officer, "list", numbers(250))).isEqualTo(250);
        assertThat(written)
                .containsExactlyElementsOf(IntStream.range(0, 250)
                        .mapToObj(i -> List.of(Cell.of(i)))
                        .toList());
        assertThat(audit.apart()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("documents.export");
            assertThat(event.objectId()).isEqualTo("numbers");
            assertThat(event.details())
                    .containsEntry("rows", "250")
                    .containsEntry("whole", "true")
                    .containsEntry("format", "list")
                    .containsEntry("filter", "{unit=222401}");
        });
    }

    @Test
    void whatLeftBeforeTheReaderBrokeOffIsOnRecordToo() {
        breaksAt = 120;
        assertThatThrownBy(() -> export(officer, "list", numbers(250))).isInstanceOf(UncheckedIOException.class);
        assertThat(audit.apart().getFirst().details())
                .containsEntry("rows", "120")
                .containsEntry("whole", "false");
    }

    @Test
    void nobodyIsRefusedAndAnUnknownFormatTooBeforeAnythingIsSent() {
        assertThatThrownBy(() -> export(Actor.anonymous("10.0.0.1"), "list", numbers(1)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.DENIED)).isTrue());
        assertThatThrownBy(() -> export(officer, "exe", numbers(1)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.INVALID_INPUT)).isTrue());
        assertThatThrownBy(() -> exportList.export(
                        officer,
                        new ExportList.Command("numbers", Map.of(), "list", List.of("n", "m", "o"), numbers(1)),
                        chosen -> OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.INVALID_INPUT)).isTrue());
        assertThatThrownBy(() -> export(officer, "list", page -> {
                    throw SharedError.INVALID_INPUT.refused();
                }))
                .isInstanceOf(RefusedException.class);
        assertThat(opened).isZero();
        assertThat(audit.apart()).isEmpty();
    }

    private long export(Actor actor, String format, Function<PageRequest, Page<List<Cell>>> rows) {
        return exportList.export(
                actor,
                new ExportList.Command("numbers", Map.of("unit", "222401"), format, List.of("n"), rows),
                chosen -> {
                    opened++;
                    return OutputStream.nullOutputStream();
                });
    }

    private static Function<PageRequest, Page<List<Cell>>> numbers(int count) {
        return page -> {
            int from = page.after() == null ? 0 : Integer.parseInt(page.after());
            int to = Math.min(count, from + page.limit());
            List<List<Cell>> rows =
                    IntStream.range(from, to).mapToObj(i -> List.of(Cell.of(i))).toList();
            return new Page<>(rows, to < count ? String.valueOf(to) : null, count);
        };
    }

    private final class Listed implements TableFormat {
        @Override
        public String id() {
            return "list";
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public int mostColumns() {
            return 2;
        }

        @Override
        public TableFile begin(OutputStream out, List<String> head) {
            return new TableFile() {
                @Override
                public void row(List<Cell> cells) {
                    if (written.size() == breaksAt) {
                        throw new UncheckedIOException(new java.io.IOException("gone"));
                    }
                    written.add(cells);
                }

                @Override
                public void close() {}
            };
        }
    }
}
