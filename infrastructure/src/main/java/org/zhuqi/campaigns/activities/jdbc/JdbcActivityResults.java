package org.zhuqi.campaigns.activities.jdbc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityResult;
import org.zhuqi.campaigns.activities.ActivityResults;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcActivityResults implements ActivityResults {
    private final JdbcClient jdbc;

    @Override
    public Optional<ActivityResult> find(ResultId id) {
        List<ActivityResult.Note> notes = jdbc.sql(
                        "select * from activity_result_note where result_id = ? order by number")
                .param(id.value())
                .query((row, number) -> new ActivityResult.Note(
                        row.getObject("on_day", LocalDate.class),
                        ActivityColumns.amounts(row),
                        row.getString("words"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        Columns.moment(row, "at")))
                .list();
        List<ActivityResult.FollowUp> followUps = jdbc.sql(
                        "select * from activity_follow_up where result_id = ? order by months")
                .param(id.value())
                .query((row, number) -> new ActivityResult.FollowUp(
                        row.getInt("months"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)))
                .list();
        return jdbc.sql("select * from activity_result where id = ?")
                .param(id.value())
                .query((row, number) -> {
                    UUID counterpart = row.getObject("counterpart_enterprise", UUID.class);
                    return new ActivityResult(
                            id,
                            new ActivityId(row.getObject("activity_id", UUID.class)),
                            new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                            new ReportingUnitId(row.getString("unit_id")),
                            new ActivityResult.Counterpart(
                                    row.getString("counterpart"),
                                    counterpart == null ? null : new EnterpriseId(counterpart)),
                            notes,
                            followUps,
                            row.getLong("version"));
                })
                .optional();
    }

    @Override
    public void add(ActivityResult result) {
        EnterpriseId counterpart = result.counterpart().enterprise();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", result.id().value());
        params.put("activity", result.activity().value());
        params.put("enterprise", result.enterprise().value());
        params.put("unit", result.unit().value());
        params.put("name", result.counterpart().name());
        params.put("counterpart", counterpart == null ? null : counterpart.value());
        params.put("version", result.version());
        jdbc.sql("""
                insert into activity_result (id, activity_id, enterprise_id, unit_id, counterpart, counterpart_enterprise,
                    version)
                values (:id, :activity, :enterprise, :unit, :name, :counterpart, :version)
                """).params(params).update();
        keepHistory(result);
    }

    @Override
    public void save(ActivityResult result) {
        int saved = jdbc.sql("update activity_result set version = version + 1 where id = ? and version = ?")
                .params(result.id().value(), result.version())
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        keepHistory(result);
    }

    /** Notes are added only; of a follow-up it changes only that it was done. */
    private void keepHistory(ActivityResult result) {
        int number = 0;
        for (ActivityResult.Note note : result.notes()) {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("result", result.id().value());
            params.put("number", number++);
            params.put("on", note.on());
            params.put("intended", ActivityColumns.yuan(note.amounts().intended()));
            params.put("contracted", ActivityColumns.yuan(note.amounts().contracted()));
            params.put("paid", ActivityColumns.yuan(note.amounts().paid()));
            params.put("words", note.words());
            params.put("by", note.by().value());
            params.put("at", Columns.at(note.at()));
            jdbc.sql("""
                    insert into activity_result_note (result_id, number, on_day, intended, contracted, paid, words,
                        by_user, at)
                    values (:result, :number, :on, :intended, :contracted, :paid, :words, :by, :at)
                    on conflict do nothing
                    """).params(params).update();
        }
        for (ActivityResult.FollowUp followUp : result.followUps()) {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("result", result.id().value());
            params.put("months", followUp.months());
            params.put("due", followUp.due());
            params.put("done", followUp.doneOn());
            jdbc.sql("""
                    insert into activity_follow_up (result_id, months, due, done_on)
                    values (:result, :months, :due, :done)
                    on conflict (result_id, months) do update set done_on = excluded.done_on
                    """).params(params).update();
        }
    }

    @Override
    public List<Due> takeDue(LocalDate today, int most) {
        return jdbc.sql("""
                        with taken as (
                            select f.result_id, f.months from activity_follow_up f
                            where f.done_on is null and f.told_on is null and f.due <= :today
                            order by f.due, f.result_id, f.months limit :most for update skip locked)
                        update activity_follow_up f set told_on = :today
                        from taken t join activity_result r on r.id = t.result_id
                        where f.result_id = t.result_id and f.months = t.months
                        returning f.result_id, r.activity_id, f.months, f.due""")
                .param("today", today)
                .param("most", most)
                .query((row, number) -> new Due(
                        new ResultId(row.getObject("result_id", UUID.class)),
                        new ActivityId(row.getObject("activity_id", UUID.class)),
                        row.getInt("months"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
