package org.zhuqi.projects.jdbc;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries;
import org.zhuqi.projects.seeing.Bulletins;
import org.zhuqi.projects.seeing.usecase.BoardQueries;
import org.zhuqi.projects.seeing.usecase.BulletinQueries;
import org.zhuqi.projects.seeing.usecase.ChangeQueries;
import org.zhuqi.projects.seeing.usecase.CurveQueries;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
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

    public static BoardQueries board(JdbcClient jdbc) {
        return new JdbcBoardQueries(jdbc, JSON);
    }

    public static CurveQueries curves(JdbcClient jdbc) {
        return new JdbcCurveQueries(jdbc);
    }

    public static StartRateQueries startRates(JdbcClient jdbc) {
        return new JdbcStartRateQueries(jdbc);
    }

    public static ResumptionQueries resumptions(JdbcClient jdbc) {
        return new JdbcResumptionQueries(jdbc);
    }

    public static ChangeQueries changes(JdbcClient jdbc, Clock clock) {
        return new JdbcChangeQueries(jdbc, clock);
    }

    public static Bulletins bulletins(JdbcClient jdbc) {
        return new JdbcBulletins(jdbc, JSON);
    }

    public static BulletinQueries bulletinQueries(JdbcClient jdbc) {
        return new JdbcBulletinQueries(jdbc);
    }

    /** Makes one row of many, as the schedule does. */
    public static void foldTotals(JdbcClient jdbc) {
        new FoldTotals(jdbc).fold();
    }

    public static ProjectFigureQueries figures(JdbcClient jdbc) {
        return new JdbcProjectFigureQueries(jdbc);
    }
}
