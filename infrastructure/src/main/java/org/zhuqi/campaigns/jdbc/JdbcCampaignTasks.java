package org.zhuqi.campaigns.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignTasks;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.campaigns.Term;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcCampaignTasks implements CampaignTasks {
    private final JdbcClient jdbc;

    @Override
    public Optional<CampaignTask> find(TaskId id) {
        Map<TaskId, List<CampaignTask.Progress>> progress = progress("t.id = :id", id.value());
        return jdbc.sql("select * from campaign_task where id = ?")
                .param(id.value())
                .query((row, number) -> task(row, progress))
                .optional();
    }

    @Override
    public List<CampaignTask> of(CampaignId campaign) {
        Map<TaskId, List<CampaignTask.Progress>> progress = progress("t.campaign_id = :id", campaign.value());
        return jdbc.sql("select * from campaign_task where campaign_id = ? order by number, id")
                .param(campaign.value())
                .query((row, number) -> task(row, progress))
                .list();
    }

    private record Told(TaskId task, CampaignTask.Progress progress) {}

    private Map<TaskId, List<CampaignTask.Progress>> progress(String where, UUID id) {
        return jdbc
                .sql("select p.* from campaign_progress p join campaign_task t on t.id = p.task_id where " + where)
                .param("id", id)
                .query((row, number) -> new Told(
                        new TaskId(row.getObject("task_id", UUID.class)),
                        new CampaignTask.Progress(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getInt("percent"),
                                row.getString("words"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::task, Collectors.mapping(Told::progress, Collectors.toList())));
    }

    @Override
    public void add(CampaignTask task) {
        jdbc.sql("""
                insert into campaign_task (id, campaign_id, number, pillar, title_zh, title_ko, title_en, from_day, to_day,
                    manual, template, task_force, lead, assisting, version)
                values (:id, :campaign, :number, :pillar, :titleZh, :titleKo, :titleEn, :from, :to, :manual, :template,
                    :taskForce, :lead, :assisting, :version)
                """).params(params(task)).update();
        keepProgress(task);
    }

    @Override
    public void save(CampaignTask task) {
        int saved = jdbc.sql("""
                update campaign_task set pillar = :pillar, title_zh = :titleZh, title_ko = :titleKo, title_en = :titleEn,
                    from_day = :from, to_day = :to, manual = :manual, template = :template, task_force = :taskForce,
                    lead = :lead, assisting = :assisting, version = :version + 1
                where id = :id and version = :version
                """).params(params(task)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        keepProgress(task);
    }

    private void keepProgress(CampaignTask task) {
        for (CampaignTask.Progress progress : task.progress()) {
            jdbc.sql("""
                    insert into campaign_progress (task_id, month, percent, words) values (?, ?, ?, ?)
                    on conflict (task_id, month) do update set percent = excluded.percent, words = excluded.words
                    """)
                    .params(task.id().value(), progress.month().atDay(1), progress.percent(), progress.words())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> params(CampaignTask task) {
        Term term = task.term();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", task.id().value());
        params.put("campaign", task.campaign().value());
        params.put("number", task.number());
        params.put("pillar", task.pillar().name());
        Columns.put(params, "title", task.title());
        params.put("from", term == null ? null : term.from());
        params.put("to", term == null ? null : term.to());
        params.put("manual", task.means().manual());
        params.put("template", task.means().template());
        params.put("taskForce", task.means().taskForce());
        params.put("lead", task.lead().value());
        params.put(
                "assisting",
                task.assisting().stream().map(ReportingUnitId::value).sorted().toArray(String[]::new));
        params.put("version", task.version());
        return params;
    }

    private static CampaignTask task(ResultSet row, Map<TaskId, List<CampaignTask.Progress>> progress)
            throws SQLException {
        TaskId id = new TaskId(row.getObject("id", UUID.class));
        LocalDate from = row.getObject("from_day", LocalDate.class);
        return new CampaignTask(
                id,
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getInt("number"),
                Pillar.valueOf(row.getString("pillar")),
                Columns.text(row, "title"),
                from == null ? null : new Term(from, row.getObject("to_day", LocalDate.class)),
                new CampaignTask.Means(row.getString("manual"), row.getString("template"), row.getString("task_force")),
                new ReportingUnitId(row.getString("lead")),
                Columns.list(row, "assisting").stream()
                        .map(ReportingUnitId::new)
                        .collect(Collectors.toSet()),
                progress.getOrDefault(id, List.of()),
                row.getLong("version"));
    }
}
