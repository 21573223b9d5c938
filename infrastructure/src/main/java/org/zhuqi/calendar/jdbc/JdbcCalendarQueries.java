package org.zhuqi.calendar.jdbc;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.calendar.CalendarRight;
import org.zhuqi.calendar.YearState;
import org.zhuqi.calendar.usecase.CalendarQueries;
import org.zhuqi.shared.Scope;

@Repository
@RequiredArgsConstructor
class JdbcCalendarQueries implements CalendarQueries {
    private final JdbcClient jdbc;

    @Override
    public List<LoadedYear> loadedYears(Scope scope) {
        scope.forRight(CalendarRight.READ);
        return jdbc.sql("""
                select y.calendar, y.year, y.source, y.provisional, y.loaded_at,
                    count(*) filter (where d.kind = 'OFF') as off_days,
                    count(*) filter (where d.kind = 'WORK') as work_days,
                    count(*) filter (where not d.confirmed) as unconfirmed_days
                from calendar_year y
                left join calendar_day d on d.calendar = y.calendar and d.file_year = y.year
                group by y.calendar, y.year
                order by y.calendar, y.year desc""")
                .query((row, number) -> new LoadedYear(
                        row.getString("calendar"),
                        row.getInt("year"),
                        row.getBoolean("provisional") ? YearState.PROVISIONAL : YearState.LOADED,
                        row.getString("source"),
                        row.getLong("off_days"),
                        row.getLong("work_days"),
                        row.getLong("unconfirmed_days"),
                        row.getTimestamp("loaded_at").toInstant()))
                .list();
    }
}
