package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

class LaterWritesTest extends PostgresTest {
    private final LaterWrites later = new LaterWrites(dataSource);

    @BeforeEach
    void tables() {
        jdbc.sql("drop table if exists line, sheet").update();
        jdbc.sql("create table sheet (id int primary key, name text not null, at timestamptz)")
                .update();
        jdbc.sql("create table line (sheet int references sheet, text text check (text <> ''))")
                .update();
    }

    @Test
    void whatIsReadInTheTransactionHoldsWhatWasWrittenBefore() {
        transactions.executeWithoutResult(status -> {
            sheet(1, "first");
            line(1, "a");
            assertThat(names()).containsExactly("first");
            sheet(2, "second");
            line(2, "b");
        });
        assertThat(names()).containsExactly("first", "second");
        assertThat(jdbc.sql("select text from line order by text")
                        .query(String.class)
                        .list())
                .containsExactly("a", "b");
    }

    @Test
    void whatIsWrittenWhileAListenerIsToldNeedNotBeDurableAtOnce() {
        assertThat(letOffTheDisk()).isFalse();
        Telling.begin();
        try {
            assertThat(letOffTheDisk()).isTrue();
            transactions.executeWithoutResult(status -> {
                sheet(2, "second");
                status.setRollbackOnly();
            });
            assertThat(letOffTheDisk()).as("after one that was taken back").isTrue();
        } finally {
            Telling.end();
        }
        assertThat(letOffTheDisk()).isFalse();
    }

    /** Whether the transaction said so itself: the server of the tests does not wait for its disk anyway. */
    private boolean letOffTheDisk() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            sheet(1, "first");
            jdbc.sql("delete from sheet").update();
            return jdbc.sql("select setting = 'off' and source = 'session' from pg_settings"
                            + " where name = 'synchronous_commit'")
                    .query(Boolean.class)
                    .single();
        }));
    }

    @Test
    void whatTheDatabaseRefusesTakesTheWholeTransactionBack() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    sheet(1, "first");
                    line(1, "");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(names()).isEmpty();
        transactions.executeWithoutResult(status -> sheet(3, "third"));
        assertThat(names()).containsExactly("third");
    }

    @Test
    void aTransactionThatIsTakenBackSendsNothing() {
        transactions.executeWithoutResult(status -> {
            sheet(1, "first");
            status.setRollbackOnly();
        });
        assertThat(names()).isEmpty();
    }

    @Test
    void whatWasWrittenSinceASavepointGoesWithIt() {
        transactions.executeWithoutResult(status -> {
            sheet(1, "first");
            Object savepoint = status.createSavepoint();
            sheet(2, "second");
            status.rollbackToSavepoint(savepoint);
            sheet(3, "third");
        });
        assertThat(names()).containsExactly("first", "third");
    }

    @Test
    void aRowThatIsThereAlreadyIsRefusedInTheWordsOfItsWriteWhateverHangsOnIt() {
        sheet(1, "first");
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    line(1, "a");
                    sheet(1, "again");
                    line(7, "hangs on nothing");
                }))
                .hasMessage("sheet 1 is there");
        assertThat(jdbc.sql("select count(*) from line").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aChangeThatFindsNothingIsRefusedInTheWordsOfItsWrite() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    sheet(1, "first");
                    later.addOne(
                            "update sheet set name = :name where id = :id",
                            new MapSqlParameterSource("id", 2).addValue("name", "second"),
                            () -> new IllegalStateException("sheet 2 is gone"));
                    line(1, "a");
                }))
                .hasMessage("sheet 2 is gone");
        assertThat(names()).isEmpty();
    }

    @Test
    void withoutATransactionItIsWrittenAtOnce() {
        sheet(1, "first");
        assertThat(names()).containsExactly("first");
    }

    private void sheet(int id, String name) {
        later.addOne(
                "insert into sheet (id, name, at) values (:id, :name, :at::timestamptz)",
                new MapSqlParameterSource("id", id).addValue("name", name).addValue("at", null),
                () -> new IllegalStateException("sheet " + id + " is there"));
    }

    private void line(int sheet, String text) {
        later.add(
                "insert into line (sheet, text) values (:sheet, :text)",
                new MapSqlParameterSource("sheet", sheet).addValue("text", text));
    }

    private List<String> names() {
        return jdbc.sql("select name from sheet order by id")
                .query(String.class)
                .list();
    }
}
