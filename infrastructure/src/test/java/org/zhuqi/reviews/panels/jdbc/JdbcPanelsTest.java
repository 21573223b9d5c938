package org.zhuqi.reviews.panels.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ScoreSheet;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.json.RouteCodecFixture;
import org.zhuqi.reviews.panels.Declaration;
import org.zhuqi.reviews.panels.PanelsError;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.reviews.panels.Sheets;
import org.zhuqi.reviews.panels.usecase.PanelQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcPanelsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int SEATS = 5;

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final JdbcSheets sheets = new JdbcSheets(jdbc, JsonMapper.builder().build());
    private final JdbcDeclarations declarations = new JdbcDeclarations(jdbc);
    private final JdbcPanelQueries queries = new JdbcPanelQueries(jdbc, sheets, RouteCodecFixture.codec());
    private final UUID call = UUID.randomUUID();
    private final ReviewId file = file();
    private final List<ExpertId> experts = new ArrayList<>();
    private final List<UserId> accounts = new ArrayList<>();
    private final DrawId draw = panel(file, Instant.parse("2024-08-26T02:00:00Z"));

    private ReviewId file() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into review (id, subject_kind, subject_id, title, unit_id, enterprise_id, route, state, stage, stage_id,
                    returns, round, content_hash, turn, since, due, due_provisional, days_left, moves, version, handed_in,
                    stage_kind, call_id, call_title)
                values (:id, 'application', :id, '事项', '222401', :id, :route::jsonb, 'UNDER_REVIEW', 0, 'panel', 0, 1, 'a',
                    'PREFECTURE', now(), date '2024-09-02', false, 0, 0, 0, now(), 'EXPERT_PANEL', :call, '{"zh": "申报"}')""").param("id", id).param("call", call).param("route", """
                        {"stages": [{"id": "panel", "kind": "EXPERT_PANEL", "label": {"zh": "专家评审"}, "who": "PREFECTURE",
                        "workingDays": 5, "moves": ["RECOMMEND"]}, {"id": "decision", "label": {"zh": "审定"},
                        "who": "PREFECTURE", "workingDays": 5, "moves": ["APPROVE"]}]}""").update();
        return new ReviewId(id);
    }

    private DrawId panel(ReviewId of, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into expert_draw (id, files, at, drawn, data, version)
                values (:id, array[:file::uuid], :at, true, '{"title": "评审"}', 0)""")
                .param("id", id)
                .param("file", of.value())
                .param("at", java.sql.Timestamp.from(at))
                .update();
        for (int i = 0; i < SEATS; i++) {
            UUID expert = UUID.randomUUID();
            UUID account = UUID.randomUUID();
            jdbc.sql("""
                    insert into expert (id, name, fields, employer, ties, active, version)
                    values (:id, '专家', '{FINANCE}', '某大学', '[]', true, 0)""").param("id", expert).update();
            jdbc.sql("insert into expert_account (expert_id, account_id) values (:expert, :account)")
                    .param("expert", expert)
                    .param("account", account)
                    .update();
            jdbc.sql("insert into expert_seat (draw_id, expert_id) values (:draw, :expert)")
                    .param("draw", id)
                    .param("expert", expert)
                    .update();
            experts.add(new ExpertId(expert));
            accounts.add(new UserId(account));
        }
        return new DrawId(id);
    }

    private Scope judge(int seat) {
        return new Actor(accounts.get(seat), "expert", Role.EXPERT, null, Set.of(), null, "")
                .scopeFor(PanelsRight.JUDGE);
    }

    private static Scope bureau() {
        return ReviewFixture.prefectureOfficer().scopeFor(PanelsRight.READ_RESULTS);
    }

    private SheetId declared(int seat) {
        declarations.add(new Declaration(draw, experts.get(seat), false, "", ReviewFixture.START));
        SheetId id = new SheetId(UUID.randomUUID());
        sheets.add(List.of(Sheet.empty(id, draw, experts.get(seat), file)));
        return id;
    }

    private void lock(SheetId id, int points) {
        Sheet draft = sheets.find(id)
                .orElseThrow()
                .filled(ScoreSheet.WHOLE, Map.of("whole", BigDecimal.valueOf(points)), "可行");
        sheets.save(draft);
        sheets.save(sheets.find(id).orElseThrow().locked(ScoreSheet.WHOLE, "a", ReviewFixture.START));
    }

    /** Whatever the order in which experts work, nobody sees another's score before the last lock, and then all do. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodySeesAnothersScoreBeforeAllHaveLocked(long seed) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Collections.shuffle(order, new Random(seed));
        List<SheetId> ids = new ArrayList<>();
        for (int seat = 0; seat < SEATS; seat++) {
            ids.add(declared(seat));
        }
        for (int done = 0; done <= SEATS; done++) {
            for (int seat = 0; seat < SEATS; seat++) {
                PanelQueries.Own own = queries.sheet(judge(seat), ids.get(seat)).orElseThrow();
                assertThat(own.others()).hasSize(done == SEATS ? SEATS - 1 : 0);
                assertThat(queries.sheet(judge(seat), ids.get((seat + 1) % SEATS)))
                        .isEmpty();
            }
            PanelQueries.Progress progress = queries.progress(bureau(), draw).getFirst();
            assertThat(progress.locked()).isEqualTo(done);
            assertThat(progress.seats()).isEqualTo(SEATS);
            assertThat(progress.given()).hasSize(done == SEATS ? SEATS : 0);
            if (done < SEATS) {
                lock(ids.get(order.get(done)), 60 + 5 * done);
            }
        }
        Sheets.OfCall matter = sheets.ofCall("application", call).getFirst();
        assertThat(matter.seats()).isEqualTo(SEATS);
        assertThat(matter.sheets()).hasSize(SEATS).allMatch(Sheet::isLocked);
        assertThat(queries.progressOf(bureau(), "application", file.value())).isPresent();
    }

    @Test
    void whatIsLockedIsNeverChangedAndNobodyScoresUndeclared() {
        SheetId id = declared(0);
        lock(id, 80);
        for (String change : List.of("score = 90", "points = '{}'", "locked_at = null", "comment = 'x'")) {
            assertThatThrownBy(() -> jdbc.sql("update expert_sheet set " + change + " where id = :id")
                            .param("id", id.value())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("delete from expert_sheet").update()).isInstanceOf(DataAccessException.class);
        sheets.save(sheets.find(id).orElseThrow().deviating(true));
        sheets.save(sheets.find(id).orElseThrow().explained("有理由"));
        Sheet explained = sheets.find(id).orElseThrow();
        assertThat(explained.reason()).isEqualTo("有理由");
        assertThatThrownBy(() -> sheets.save(explained.explained("又").kept()))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(SharedError.CHANGED_MEANWHILE));
        assertThatThrownBy(() ->
                        sheets.add(List.of(Sheet.empty(new SheetId(UUID.randomUUID()), draw, experts.get(1), file))))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        declarations.add(new Declaration(draw, experts.getFirst(), true, "后来想起", ReviewFixture.START)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(PanelsError.DECLARED_ALREADY));
        assertThat(declarations.find(draw, experts.getFirst()).orElseThrow().conflict())
                .isFalse();
    }

    @Test
    void aFileOpensAfterTheDeclarationAndClosesWhenItLeavesOrIsDrawnForAgain() {
        assertThat(queries.panels(judge(0))).hasSize(1).allMatch(PanelQueries.Panel::isWaiting);
        assertThat(queries.opened(judge(0), "application", file.value())).isEmpty();
        declared(0);
        assertThat(queries.opened(judge(0), "application", file.value())).contains(file);
        assertThat(queries.opened(judge(1), "application", file.value())).isEmpty();
        assertThat(queries.panel(judge(0), draw).orElseThrow().declared()).isTrue();
        assertThat(queries.files(judge(0), draw)).hasSize(1).allMatch(PanelQueries.File::here);
        assertThat(queries.waiting(LocalDate.of(2024, 9, 2)))
                .filteredOn(waiting -> waiting.draw().equals(draw))
                .hasSize(SEATS);
        assertThat(queries.waiting(LocalDate.of(2024, 9, 1)))
                .filteredOn(waiting -> waiting.draw().equals(draw))
                .isEmpty();
        // Who leaves the panel sees nothing of it.
        jdbc.sql("delete from expert_seat where expert_id = :id")
                .param("id", experts.getFirst().value())
                .update();
        assertThat(queries.panel(judge(0), draw)).isEmpty();
        assertThat(queries.opened(judge(0), "application", file.value())).isEmpty();
        declared(1);
        panel(file, Instant.parse("2024-08-27T02:00:00Z"));
        assertThat(queries.opened(judge(1), "application", file.value())).isEmpty();
        assertThat(queries.files(judge(1), draw)).isEmpty();
    }
}
