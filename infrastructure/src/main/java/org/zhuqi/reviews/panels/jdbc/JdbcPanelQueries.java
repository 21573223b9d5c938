package org.zhuqi.reviews.panels.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.RouteCodec;
import org.zhuqi.reviews.ScoreSheet;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.reviews.panels.usecase.PanelQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcPanelQueries implements PanelQueries {
    private static final int MOST = 200;

    /** A seat of the reader's; what they declared stands beside it. */
    private static final String SEAT = """
            from expert_account a join expert_seat s on s.expert_id = a.expert_id join expert_draw d on d.id = s.draw_id
            left join expert_declaration said on said.draw_id = d.id and said.expert_id = s.expert_id
            """;

    private static final String PANEL = """
            select d.id, d.data ->> 'title' as title, not said.conflict as declared, count(r.id) as files,
                count(x.locked_at) as locked, count(*) filter (where x.deviates and x.reason = '') as reasons,
                min(r.due) as due, coalesce(bool_or(r.due_provisional), false) as provisional
            """ + SEAT + """
            left join review r on r.id = any (d.files) and\s""" + PanelSql.HERE + " " + PanelSql.LATEST + """

            left join expert_sheet x on x.draw_id = d.id and x.review_id = r.id and x.expert_id = s.expert_id
            where\s""";
    private static final String GROUPED =
            " group by d.id, d.at, said.conflict order by min(r.due) nulls last, d.at desc, d.id limit " + MOST;

    private static final String FILE = """
            select r.id as review, r.subject_kind, r.subject_id, r.title as name, r.title_ko, r.title_en, r.due, r.route,
                (%s) as here, d.data ->> 'title' as title, %s as everybody, x.*
            """.formatted(PanelSql.HERE, PanelSql.ALL_LOCKED) + SEAT + """
            join unnest(d.files) with ordinality as f(id, number) on true join review r on r.id = f.id
            left join expert_sheet x on x.draw_id = d.id and x.review_id = r.id and x.expert_id = s.expert_id
            where\s""";

    private final JdbcClient jdbc;
    private final JdbcSheets sheets;
    private final RouteCodec routes;

    private static ScopeSql.Condition own(Scope scope) {
        return ScopeSql.of(scope.forRight(PanelsRight.JUDGE)).wherePerson("a.account_id");
    }

    @Override
    public List<Panel> panels(Scope scope) {
        var within = own(scope);
        return jdbc.sql(PANEL + within.sql() + GROUPED)
                .params(within.params())
                .query(JdbcPanelQueries::panel)
                .list();
    }

    @Override
    public Optional<Panel> panel(Scope scope, DrawId id) {
        var within = own(scope);
        return jdbc.sql(PANEL + within.sql() + " and d.id = :id" + GROUPED)
                .params(within.params())
                .param("id", id.value())
                .query(JdbcPanelQueries::panel)
                .optional();
    }

    private static Panel panel(ResultSet row, int number) throws SQLException {
        return new Panel(
                new DrawId(row.getObject("id", UUID.class)),
                row.getString("title"),
                (Boolean) row.getObject("declared"),
                row.getInt("files"),
                row.getInt("locked"),
                row.getInt("reasons"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("provisional"));
    }

    @Override
    public List<File> files(Scope scope, DrawId id) {
        var within = own(scope);
        return jdbc.sql(FILE + within.sql() + " and d.id = :draw " + PanelSql.LATEST + " order by f.number")
                .params(within.params())
                .param("draw", id.value())
                .query(JdbcPanelQueries::file)
                .list();
    }

    private static File file(ResultSet row, int number) throws SQLException {
        UUID sheet = row.getObject("id", UUID.class);
        return new File(
                new ReviewId(row.getObject("review", UUID.class)),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                new LocalText(row.getString("name"), row.getString("title_ko"), row.getString("title_en")),
                row.getBoolean("here"),
                row.getObject("due", LocalDate.class),
                sheet == null ? null : new SheetId(sheet),
                row.getBigDecimal("score"),
                row.getTimestamp("locked_at") != null,
                row.getBoolean("deviates") && row.getString("reason").isEmpty());
    }

    @Override
    public Optional<Own> sheet(Scope scope, SheetId id) {
        var within = own(scope);
        return jdbc.sql(FILE + within.sql() + " and x.id = :id " + PanelSql.LATEST)
                .params(within.params())
                .param("id", id.value())
                .query((row, number) -> new Own(
                        sheets.sheet(row, number),
                        row.getString("title"),
                        file(row, number),
                        criteria(row),
                        row.getBoolean("everybody"),
                        List.of()))
                .optional()
                .map(own -> own.all() ? withOthers(own) : own);
    }

    /** The condition stands in the query too: what was read before may have changed. */
    private Own withOthers(Own own) {
        var others = jdbc.sql("""
                        select x.* from expert_sheet x
                        join expert_seat s on s.draw_id = x.draw_id and s.expert_id = x.expert_id
                        join expert_draw d on d.id = x.draw_id join review r on r.id = x.review_id
                        where x.draw_id = :draw and x.review_id = :review and x.id <> :id and\s""" + PanelSql.ALL_LOCKED + " order by x.expert_id")
                .param("draw", own.sheet().draw().value())
                .param("review", own.sheet().file().value())
                .param("id", own.sheet().id().value())
                .query(sheets::sheet)
                .list();
        return new Own(own.sheet(), own.panelTitle(), own.file(), own.criteria(), own.all(), others);
    }

    private ScoreSheet criteria(ResultSet row) throws SQLException {
        return routes.read(row.getString("route")).stages().stream()
                .filter(stage -> stage.kind() == StageKind.EXPERT_PANEL)
                .findFirst()
                .map(Stage::scoring)
                .orElse(ScoreSheet.WHOLE);
    }

    @Override
    public Optional<ReviewId> opened(Scope scope, String subjectKind, UUID subject) {
        var within = own(scope);
        return jdbc.sql("select r.id " + SEAT + " join review r on r.id = any (d.files) where " + within.sql()
                        + " and r.subject_kind = :kind and r.subject_id = :subject and not said.conflict and "
                        + PanelSql.HERE + " " + PanelSql.LATEST)
                .params(within.params())
                .param("kind", subjectKind)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(ReviewId::new);
    }

    private List<Progress> progress(Scope scope, String which, Map<String, Object> params) {
        var within = ScopeSql.of(scope.forRight(PanelsRight.READ_RESULTS)).where("", "");
        Map<ReviewId, Progress> files = new LinkedHashMap<>();
        jdbc.sql("""
                        select d.id as draw, r.id as review, r.title as name, r.title_ko, r.title_en, r.route, e.name as giver,
                        """ + PanelSql.SEATS + " as seats, " + PanelSql.LOCKED + """
                             as locked, x.*
                        from expert_draw d cross join unnest(d.files) with ordinality as f(id, number)
                        join review r on r.id = f.id
                        left join expert_seat s on s.draw_id = d.id
                        left join expert e on e.id = s.expert_id
                        left join expert_sheet x on x.draw_id = d.id and x.review_id = r.id and x.expert_id = s.expert_id
                            and\s""" + PanelSql.ALL_LOCKED + " where "
                        + within.sql() + " and d.drawn and " + which + " "
                        + PanelSql.LATEST + " order by f.number, x.score desc, x.expert_id")
                .params(within.params())
                .params(params)
                .query((row, number) -> files.merge(
                        new ReviewId(row.getObject("review", UUID.class)), row(row, number), JdbcPanelQueries::both))
                .list();
        return List.copyOf(files.values());
    }

    private Progress row(ResultSet row, int number) throws SQLException {
        boolean given = row.getObject("id") != null;
        @Nullable String giver = row.getString("giver");
        return new Progress(
                new DrawId(row.getObject("draw", UUID.class)),
                new ReviewId(row.getObject("review", UUID.class)),
                new LocalText(row.getString("name"), row.getString("title_ko"), row.getString("title_en")),
                row.getInt("seats"),
                row.getInt("locked"),
                criteria(row),
                given ? List.of(new Given(giver == null ? "" : giver, sheets.sheet(row, number))) : List.of());
    }

    private static Progress both(Progress one, Progress other) {
        List<Given> given = new ArrayList<>(one.given());
        given.addAll(other.given());
        return new Progress(one.draw(), one.review(), one.title(), one.seats(), one.locked(), one.criteria(), given);
    }

    @Override
    public List<Progress> progress(Scope scope, DrawId id) {
        return progress(scope, "d.id = :draw", Map.of("draw", id.value()));
    }

    @Override
    public Optional<Progress> progressOf(Scope scope, String subjectKind, UUID subject) {
        return progress(
                        scope,
                        "r.subject_kind = :kind and r.subject_id = :subject",
                        Map.of("kind", subjectKind, "subject", subject))
                .stream()
                .findFirst();
    }

    @Override
    public List<Waiting> waiting(LocalDate until) {
        return jdbc.sql("select d.id, s.expert_id, a.account_id, d.data ->> 'title' as title, min(r.due) as due " + SEAT
                        + """
                        join review r on r.id = any (d.files)
                        left join expert_sheet x on x.draw_id = d.id and x.review_id = r.id and x.expert_id = s.expert_id
                        where r.due <= :until and (x.locked_at is null or (x.deviates and x.reason = ''))
                        and\s""" + PanelSql.HERE + " " + PanelSql.LATEST
                        + " group by d.id, s.expert_id, a.account_id order by d.id, s.expert_id")
                .param("until", until)
                .query((row, number) -> new Waiting(
                        new DrawId(row.getObject("id", UUID.class)),
                        new ExpertId(row.getObject("expert_id", UUID.class)),
                        new UserId(row.getObject("account_id", UUID.class)),
                        row.getString("title"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
