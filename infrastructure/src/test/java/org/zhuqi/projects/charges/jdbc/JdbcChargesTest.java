package org.zhuqi.projects.charges.jdbc;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.charges.Charges;
import org.zhuqi.projects.charges.ChargesContract;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcChargesTest extends ChargesContract {
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();

    @BeforeEach
    void place() {
        new ProjectDatabase(JDBC);
    }

    @Override
    protected Charges charges() {
        return new JdbcCharges(JDBC);
    }

    @Override
    protected ProjectId project() {
        Project project = ProjectFixture.at(Stage.BUILDING);
        ProjectAdapters.projects(JDBC).add(project);
        return project.id();
    }
}
