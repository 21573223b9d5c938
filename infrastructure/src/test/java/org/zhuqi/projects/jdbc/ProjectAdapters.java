package org.zhuqi.projects.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import tools.jackson.databind.json.JsonMapper;

/** The adapters of this package, for tests of others. */
public final class ProjectAdapters {
    private static final ProjectJson JSON = new ProjectJson(JsonMapper.builder().build());

    private ProjectAdapters() {}

    public static Projects projects(JdbcClient jdbc) {
        return new JdbcProjects(jdbc, JSON);
    }

    public static ProjectQueries queries(JdbcClient jdbc) {
        return new JdbcProjectQueries(jdbc, JSON);
    }

    public static ProjectFigureQueries figures(JdbcClient jdbc) {
        return new JdbcProjectFigureQueries(jdbc);
    }
}
