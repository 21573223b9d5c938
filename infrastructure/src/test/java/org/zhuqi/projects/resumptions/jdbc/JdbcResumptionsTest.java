package org.zhuqi.projects.resumptions.jdbc;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.resumptions.Resumptions;
import org.zhuqi.projects.resumptions.ResumptionsContract;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcResumptionsTest extends ResumptionsContract {
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();

    @BeforeEach
    void place() {
        new ProjectDatabase(JDBC);
    }

    @Override
    protected Resumptions resumptions() {
        return new JdbcResumptions(JDBC);
    }

    @Override
    protected ProjectId project() {
        Project project = ProjectFixture.at(Stage.BUILDING);
        ProjectAdapters.projects(JDBC).add(project);
        return project.id();
    }
}
