package org.zhuqi.projects.quotes.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.quotes.Consent;
import org.zhuqi.projects.quotes.Quote;
import org.zhuqi.projects.quotes.QuoteId;
import org.zhuqi.projects.quotes.QuotePurpose;
import org.zhuqi.projects.quotes.Quotes;
import org.zhuqi.projects.quotes.usecase.QuoteQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcQuotes implements Quotes, QuoteQueries {
    /** With its consents, a row for each; one without any is a row with an empty right side. */
    private static final String WITH_CONSENTS = """
            select q.*, c.number, c.purpose, c.day as consent_day, c.how, c.by_user, c.by_name, c.at,
                c.withdrawn, c.withdrawn_how, c.withdrawn_by, c.withdrawn_by_name, c.withdrawn_at
            from project_quote q left join project_quote_consent c on c.quote_id = q.id
            where\s""";

    private final JdbcClient jdbc;

    @Override
    public Optional<Quote> find(QuoteId id) {
        return quotes(WITH_CONSENTS + "q.id = ? order by c.number", id.value()).stream()
                .findFirst();
    }

    @Override
    public Optional<Quote> findForChange(QuoteId id) {
        jdbc.sql("select id from project_quote where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    @Override
    public List<Quote> of(ProjectId project) {
        return quotes(WITH_CONSENTS + "q.project_id = ? order by q.day desc, q.id desc, c.number", project.value());
    }

    private List<Quote> quotes(String sql, UUID parameter) {
        Map<UUID, Quote> byId = new LinkedHashMap<>();
        Map<UUID, List<Consent>> consents = new HashMap<>();
        jdbc.sql(sql).param(parameter).query((ResultSet row) -> {
            UUID id = row.getObject("id", UUID.class);
            byId.putIfAbsent(id, quote(row, List.of()));
            if (row.getString("purpose") != null) {
                consents.computeIfAbsent(id, key -> new ArrayList<>()).add(consent(row));
            }
        });
        return byId.values().stream()
                .map(quote -> new Quote(
                        quote.id(),
                        quote.project(),
                        quote.said(),
                        quote.recorded(),
                        consents.getOrDefault(quote.id().value(), List.of()),
                        quote.version()))
                .toList();
    }

    @Override
    public void add(Quote quote) {
        Quote.Said said = quote.said();
        jdbc.sql("""
                insert into project_quote (id, project_id, person, post, organisation, words, day, recorded_by,
                    recorded_by_name, recorded_at, version)
                values (:id, :project, :person, :post, :organisation, :words, :day, :by, :byName, :at, :version)""")
                .param("id", quote.id().value())
                .param("project", quote.project().value())
                .param("person", said.person())
                .param("post", said.post())
                .param("organisation", said.organisation())
                .param("words", said.words())
                .param("day", said.day())
                .param("by", quote.recorded().by().value())
                .param("byName", quote.recorded().byName())
                .param("at", Columns.at(quote.recorded().at()))
                .param("version", quote.version())
                .update();
        keepConsents(quote);
    }

    @Override
    public void save(Quote quote) {
        int saved = jdbc.sql("update project_quote set version = version + 1 where id = ? and version = ?")
                .params(quote.id().value(), quote.version())
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        keepConsents(quote);
    }

    /** What was given stays as it was; only its withdrawal is added. */
    private void keepConsents(Quote quote) {
        for (int number = 0; number < quote.consents().size(); number++) {
            Consent consent = quote.consents().get(number);
            Consent.Withdrawal withdrawal = consent.withdrawal();
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("quote", quote.id().value());
            params.put("number", number + 1);
            params.put("purpose", consent.purpose().name());
            params.put("day", consent.day());
            params.put("how", consent.how());
            params.put("by", consent.recorded().by().value());
            params.put("byName", consent.recorded().byName());
            params.put("at", Columns.at(consent.recorded().at()));
            params.put("withdrawn", withdrawal == null ? null : withdrawal.day());
            params.put("withdrawnHow", withdrawal == null ? null : withdrawal.how());
            params.put(
                    "withdrawnBy",
                    withdrawal == null ? null : withdrawal.recorded().by().value());
            params.put(
                    "withdrawnByName",
                    withdrawal == null ? null : withdrawal.recorded().byName());
            params.put(
                    "withdrawnAt",
                    withdrawal == null ? null : Columns.at(withdrawal.recorded().at()));
            jdbc.sql("""
                    insert into project_quote_consent (quote_id, number, purpose, day, how, by_user, by_name, at, withdrawn,
                        withdrawn_how, withdrawn_by, withdrawn_by_name, withdrawn_at)
                    values (:quote, :number, :purpose, :day, :how, :by, :byName, :at, :withdrawn, :withdrawnHow,
                        :withdrawnBy, :withdrawnByName, :withdrawnAt)
                    on conflict (quote_id, number) do update set withdrawn = excluded.withdrawn,
                        withdrawn_how = excluded.withdrawn_how, withdrawn_by = excluded.withdrawn_by,
                        withdrawn_by_name = excluded.withdrawn_by_name, withdrawn_at = excluded.withdrawn_at
                    """).params(params).update();
        }
    }

    @Override
    public Page<Usable> usable(Scope scope, QuotePurpose purpose, LocalDate asOf, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(ProjectsRight.WORK)).whereUnit("p.unit_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("purpose", purpose.name());
        params.put("asOf", asOf);
        String from = """
                from project_quote q join project p on p.id = q.project_id
                    join project_quote_consent c on c.quote_id = q.id and c.purpose = :purpose and c.day <= :asOf
                        and (c.withdrawn is null or c.withdrawn > :asOf)
                where\s""" + within.sql();
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterDay", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Usable> usable = jdbc.sql("select q.*, p.name_zh, p.name_ko, p.name_en, c.day as allowed " + from + """
                         and (:afterDay::date is null or (q.day, q.id) < (:afterDay::date, :afterId::uuid))
                        order by q.day desc, q.id desc"""
                        + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Usable(
                        new QuoteId(row.getObject("id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        Columns.text(row, "name"),
                        said(row),
                        row.getObject("allowed", LocalDate.class)))
                .list();
        return Keyset.page(usable, page, each -> Keyset.cursor(each.said().day(), each.id()), total);
    }

    private static Quote quote(ResultSet row, List<Consent> consents) throws SQLException {
        return new Quote(
                new QuoteId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                said(row),
                new Consent.Recorded(
                        new UserId(row.getObject("recorded_by", UUID.class)),
                        row.getString("recorded_by_name"),
                        Columns.moment(row, "recorded_at")),
                consents,
                row.getLong("version"));
    }

    private static Quote.Said said(ResultSet row) throws SQLException {
        return new Quote.Said(
                row.getString("person"),
                row.getString("post"),
                row.getString("organisation"),
                row.getString("words"),
                row.getObject("day", LocalDate.class));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        LocalDate withdrawn = row.getObject("withdrawn", LocalDate.class);
        return new Consent(
                QuotePurpose.valueOf(row.getString("purpose")),
                row.getObject("consent_day", LocalDate.class),
                row.getString("how"),
                new Consent.Recorded(
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        Columns.moment(row, "at")),
                withdrawn == null
                        ? null
                        : new Consent.Withdrawal(
                                withdrawn,
                                row.getString("withdrawn_how"),
                                new Consent.Recorded(
                                        new UserId(row.getObject("withdrawn_by", UUID.class)),
                                        row.getString("withdrawn_by_name"),
                                        Columns.moment(row, "withdrawn_at"))));
    }
}
