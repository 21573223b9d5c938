package org.zhuqi.reviews.checks.jdbc;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.FundingKeys;
import org.zhuqi.shared.LocalText;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcFundingKeys implements FundingKeys {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public void keep(SubjectRef subject, Set<FundingKey> keys) {
        jdbc.sql("delete from funding_key where subject_kind = :kind and subject_id = :subject")
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .update();
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into funding_key (kind, value, subject_kind, subject_id, title)
                select given.kind, given.value, :kind, :subject, :title::jsonb
                from unnest(cast(:kinds as text[]), cast(:values as text[])) as given(kind, value)
                on conflict do nothing""")
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("title", json.writeValueAsString(subject.titles()))
                .param("kinds", kinds(keys))
                .param("values", values(keys))
                .update();
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
                .query((row, number) -> new Other(
                        new FundingKey(FundingKey.Kind.valueOf(row.getString("kind")), row.getString("value")),
                        json.readValue(row.getString("title"), LocalText.class)))
                .list();
    }

    private static String[] kinds(Set<FundingKey> keys) {
        return keys.stream().map(key -> key.kind().name()).toArray(String[]::new);
    }

    private static String[] values(Set<FundingKey> keys) {
        return keys.stream().map(FundingKey::value).toArray(String[]::new);
    }
}
