package org.zhuqi.programmes.designs.jdbc;

import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.programmes.designs.DesignsContract;
import org.zhuqi.programmes.jdbc.ProgrammeDatabase;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcDesignsTest extends DesignsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final Designs designs = new JdbcDesigns(DATABASE.jdbc(), ProgrammeDatabase.definitionCodec());
    private final Programmes programmes = ProgrammeDatabase.programmes(DATABASE.dataSource());

    JdbcDesignsTest() {
        DATABASE.jdbc().sql("truncate programme, programme_design cascade").update();
    }

    @Override
    protected Designs designs() {
        return designs;
    }

    @Override
    protected Programmes programmes() {
        return programmes;
    }
}
