package org.zhuqi.programmes.jdbc;

import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesContract;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcProgrammesTest extends ProgrammesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final Programmes programmes = ProgrammeDatabase.programmes(DATABASE.dataSource());

    JdbcProgrammesTest() {
        DATABASE.jdbc().sql("truncate programme cascade").update();
    }

    @Override
    protected Programmes programmes() {
        return programmes;
    }
}
