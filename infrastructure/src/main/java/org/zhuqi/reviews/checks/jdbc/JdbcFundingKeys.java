package org.zhuqi.reviews.checks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.FundingKeys;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.jdbc.LaterWrites;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcFundingKeys implements FundingKeys {
    private static final String KEEP = """
            with given as (select * from unnest(cast(:kinds as text[]), cast(:values as text[])) as given(kind, value)),
            kept as (
                insert into funding_key (kind, value, subject_kind, subject_id, title)
                select kind, value, :kind, :subject, :title::jsonb from given
                on conflict (kind, value, subject_kind, subject_id) do update set title = excluded.title
                where funding_key.title <> excluded.title)
            delete from funding_key k where k.subject_kind = :kind and k.subject_id = :subject
                and not exists (select 1 from given where given.kind = k.kind and given.value = k.value)""";

    private final JdbcClient jdbc;
    private final LaterWrites later;
    private final JsonMapper json;

    @Override
    public void keep(SubjectRef subject, Set<FundingKey> keys) {
        later.add(
                KEEP,
                new MapSqlParameterSource("kind", subject.kind())
                        .addValue("subject", subject.id())
                        .addValue("title", json.writeValueAsString(subject.titles()))
                        .addValue("kinds", kinds(keys))
                        .addValue("values", values(keys)));
    }

    @Override
    public Set<FundingKey> of(SubjectRef subject) {
        return jdbc.sql("select kind, value from funding_key where subject_kind = :kind and subject_id = :subject")
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query((row, number) -> key(row))
                .set();
    }

    @Override
    public List<Other> others(SubjectRef subject, Set<FundingKey> keys, int atMost) {
        return jdbc.sql("""
                select k.kind, k.value, k.title
                from unnest(cast(:kinds as text[]), cast(:values as text[])) as given(kind, value)
                join funding_key k on k.kind = given.kind and k.value = given.value
                where (k.subject_kind, k.subject_id) <> (:kind, :subject)
                  and not exists (select 1 from review r where r.subject_kind = k.subject_kind
                      and r.subject_id = k.subject_id and r.state in ('REJECTED', 'WITHDRAWN'))
                order by k.kind, k.value, k.subject_id limit :most""")
                .param("kinds", kinds(keys))
                .param("values", values(keys))
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("most", atMost)
                .query((row, number) -> new Other(key(row), json.readValue(row.getString("title"), LocalText.class)))
                .list();
    }

    private static FundingKey key(ResultSet row) throws SQLException {
        return new FundingKey(FundingKey.Kind.valueOf(row.getString("kind")), row.getString("value"));
    }

    private static String[] kinds(Set<FundingKey> keys) {
        return keys.stream().map(key -> key.kind().name()).toArray(String[]::new);
    }

    private static String[] values(Set<FundingKey> keys) {
        return keys.stream().map(FundingKey::value).toArray(String[]::new);
    }
}
