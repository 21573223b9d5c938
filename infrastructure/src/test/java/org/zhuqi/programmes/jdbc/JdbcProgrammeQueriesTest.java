package org.zhuqi.programmes.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.usecase.ProgrammeQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.PostgresTest;

class JdbcProgrammeQueriesTest extends PostgresTest {
    private static final Scope PUBLIC = Actor.anonymous("").scopeFor(ProgrammesRight.READ);
    private final Programmes programmes = ProgrammeDatabase.programmes(dataSource);
    private final ProgrammeQueries queries = new JdbcProgrammeQueries(jdbc, ProgrammeDatabase.json());
    private final Instant now = clock.instant();

    @BeforeEach
    void empty() {
        jdbc.sql("truncate programme cascade").update();
    }

    private Programme add(int number, String code, Instant opens, Instant closes) {
        Programme programme = ProgrammeFixture.programme(number, code).withWindow(new Window(opens, closes));
        programmes.add(programme);
        return programme;
    }

    private List<String> codes(Window.@Nullable State state, @Nullable String text) {
        return queries
                .list(PUBLIC, new ProgrammeQueries.Filter(state, text, now), PageRequest.first(50))
                .items()
                .stream()
                .map(ProgrammeQueries.Line::code)
                .toList();
    }

    @Test
    void they_are_listed_by_the_state_of_their_window_to_the_second() {
        Duration day = Duration.ofDays(1);
        add(1, "OPEN", now, now.plus(day));
        add(2, "LATER", now.plusSeconds(1), now.plus(day));
        add(3, "OVER", now.minus(day), now);
        assertThat(codes(Window.State.OPEN, null)).containsExactly("OPEN");
        assertThat(codes(Window.State.NOT_YET, null)).containsExactly("LATER");
        assertThat(codes(Window.State.CLOSED, null)).containsExactly("OVER");
        assertThat(codes(null, null)).as("what is over comes last").containsExactly("OPEN", "LATER", "OVER");
    }

    @Test
    void drafts_and_withdrawn_ones_are_not_listed() {
        programmes.add(ProgrammeFixture.programme(1, "DRAFT").withStatus(ProgrammeStatus.DRAFT));
        programmes.add(ProgrammeFixture.programme(2, "BACK").withStatus(ProgrammeStatus.WITHDRAWN));
        assertThat(codes(null, null)).isEmpty();
    }

    @Test
    void titles_are_found_in_every_language_and_wildcards_are_only_characters() {
        programmes.add(ProgrammeFixture.programme(1, "EQI"));
        programmes.add(ProgrammeFixture.programme(2, "OTHER").withTitle(LocalText.ofZh("展位费")));
        assertThat(codes(null, "备投")).containsExactly("EQI");
        assertThat(codes(null, "설비")).containsExactly("EQI");
        assertThat(codes(null, "EQUIPMENT")).containsExactly("EQI");
        assertThat(codes(null, "%")).isEmpty();
        assertThat(codes(null, "_")).isEmpty();
    }

    @Test
    void every_page_leads_to_the_next_without_loss() {
        IntStream.rangeClosed(1, 7).forEach(n -> add(n, "P" + n, now, now.plusSeconds(60 * (n / 2 + 1))));
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Page<ProgrammeQueries.Line> page = queries.list(
                    PUBLIC,
                    new ProgrammeQueries.Filter(null, null, now.plusSeconds(120)),
                    new PageRequest(after, 3, null));
            assertThat(page.total()).isEqualTo(7);
            page.items().forEach(line -> seen.add(line.code()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactly("P4", "P5", "P6", "P7", "P1", "P2", "P3");
    }
}
