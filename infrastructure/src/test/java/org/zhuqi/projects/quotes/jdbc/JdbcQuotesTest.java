package org.zhuqi.projects.quotes.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.quotes.Quote;
import org.zhuqi.projects.quotes.QuotePurpose;
import org.zhuqi.projects.quotes.Quotes;
import org.zhuqi.projects.quotes.QuotesContract;
import org.zhuqi.projects.quotes.usecase.QuoteQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcQuotesTest extends QuotesContract {
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();
    private final JdbcQuotes quotes = new JdbcQuotes(JDBC);

    @BeforeEach
    void place() {
        new ProjectDatabase(JDBC);
    }

    @Override
    protected Quotes quotes() {
        return quotes;
    }

    @Override
    protected ProjectId project() {
        Project project = ProjectFixture.at(Stage.BUILDING);
        ProjectAdapters.projects(JDBC).add(project);
        return project.id();
    }

    @Test
    void only_what_is_allowed_on_the_day_is_there_to_write_with() {
        Scope scope = new Actor(
                        OFFICER.by(), "", Role.PREFECTURE_OFFICER, new ReportingUnitId("222400"), Set.of(), null, "")
                .scopeFor(ProjectsRight.WORK);
        ProjectId project = project();
        Quote silent = quote(project, DAY);
        Quote allowed = quote(project, DAY);
        Quote earlier = quote(project, DAY.minusDays(1));
        Quote withdrawn = quote(project, DAY);
        quotes.add(silent);
        quotes.add(allowed.consented(QuotePurpose.BRIEFING, DAY.plusDays(1), "来函", OFFICER));
        quotes.add(earlier.consented(QuotePurpose.BRIEFING, DAY, "来函", OFFICER)
                .consented(QuotePurpose.PUBLICATION, DAY, "来函", OFFICER));
        quotes.add(withdrawn
                .consented(QuotePurpose.BRIEFING, DAY, "来函", OFFICER)
                .withdrawn(QuotePurpose.BRIEFING, DAY.plusDays(3), "电话", OFFICER));
        assertThat(quotes.usable(scope, QuotePurpose.BRIEFING, DAY.plusDays(3), PageRequest.first(9))
                        .items())
                .extracting(QuoteQueries.Usable::id)
                .containsExactly(allowed.id(), earlier.id());
        assertThat(quotes.usable(scope, QuotePurpose.BRIEFING, DAY, PageRequest.first(9))
                        .items())
                .extracting(QuoteQueries.Usable::id)
                .containsExactly(withdrawn.id(), earlier.id());
        Page<QuoteQueries.Usable> first =
                quotes.usable(scope, QuotePurpose.BRIEFING, DAY.plusDays(3), new PageRequest(null, 1, null));
        assertThat(quotes.usable(scope, QuotePurpose.BRIEFING, DAY.plusDays(3), new PageRequest(first.next(), 1, null))
                        .items())
                .extracting(QuoteQueries.Usable::id)
                .containsExactly(earlier.id());
    }
}
