package org.zhuqi.campaigns.reports.web;

import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.reports.usecase.ReportQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** Reports that wait for a second pair of eyes, and those that came back to who wrote them. */
@Component
@RequiredArgsConstructor
class WaitingReports implements TodoSource {
    private final ReportQueries queries;
    private final ReportWords words;
    private final Texts texts;

    @Override
    public List<Todo> todosOf(Actor actor) {
        return actor.has(ReportsRight.WRITE)
                ? queries.waiting(actor.scopeFor(ReportsRight.WRITE)).stream()
                        .flatMap(this::todo)
                        .toList()
                : List.of();
    }

    private Stream<Todo> todo(ReportQueries.Waiting report) {
        if (report.written() && !report.sentBack()) {
            return Stream.of();
        }
        String what = report.written() ? "mend" : report.status() == ReportStatus.CHECKED ? "issue" : "check";
        return Stream.of(new Todo(
                "reports.todo." + what,
                List.of(texts.of(report.campaignName()), words.month(report.month())),
                "/staff/campaign-reports/" + report.id(),
                null,
                false));
    }
}
