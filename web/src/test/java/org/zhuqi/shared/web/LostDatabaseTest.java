package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionSystemException;

class LostDatabaseTest {
    @Test
    void a_connection_that_broke_is_a_lost_database() {
        assertThat(DatabaseGone.is(
                        new DataAccessResourceFailureException("select", new SQLException("sending failed", "08006"))))
                .isTrue();
    }

    /** The pool closes what broke, and the transaction's way back meets no more than that. */
    @Test
    void so_is_one_that_broke_while_it_committed() {
        assertThat(DatabaseGone.is(new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void what_the_database_refused_is_not() {
        assertThat(DatabaseGone.is(new DuplicateKeyException("insert", new SQLException("twice", "23505"))))
                .isFalse();
        assertThat(DatabaseGone.is(new IllegalStateException(new SQLException("no state"))))
                .isFalse();
    }
}
