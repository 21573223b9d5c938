package org.zhuqi.reviews.checks.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.checks.CreditList;
import org.zhuqi.reviews.checks.CreditLists;
import org.zhuqi.reviews.checks.Listing;
import org.zhuqi.shared.CreditCode;

@Repository
@RequiredArgsConstructor
class JdbcCreditLists implements CreditLists {
    private final JdbcClient jdbc;

    @Override
    public List<Listing> about(Collection<CreditCode> codes) {
        return jdbc.sql(
                        "select * from credit_listing where code = any(cast(:codes as text[])) order by list, code, from_day")
                .param("codes", codes.stream().map(CreditCode::value).toArray(String[]::new))
                .query((row, number) -> new Listing(
                        CreditList.valueOf(row.getString("list")),
                        new CreditCode(row.getString("code")),
                        row.getString("reason"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    @Override
    public void keep(Collection<Listing> listings, Instant now) {
        for (Listing listing : listings) {
            jdbc.sql("""
                    insert into credit_listing (list, code, from_day, to_day, reason)
                    values (:list, :code, :from, :to, :reason)
                    on conflict (code, list, from_day) do update set to_day = excluded.to_day, reason = excluded.reason""")
                    .param("list", listing.list().name())
                    .param("code", listing.code().value())
                    .param("from", listing.from())
                    .param("to", listing.to(), java.sql.Types.DATE)
                    .param("reason", listing.reason())
                    .update();
        }
        listings.stream()
                .map(Listing::list)
                .distinct()
                .sorted()
                .forEach(list -> jdbc.sql("""
                        insert into credit_list_upload (list, at) values (:list, :at)
                        on conflict (list) do update set at = greatest(credit_list_upload.at, excluded.at)""")
                        .param("list", list.name())
                        .param("at", Timestamp.from(now))
                        .update());
    }

    @Override
    public Map<CreditList, Instant> uploaded() {
        Map<CreditList, Instant> uploaded = new EnumMap<>(CreditList.class);
        jdbc.sql("select list, at from credit_list_upload").query(row -> {
            uploaded.put(
                    CreditList.valueOf(row.getString("list")),
                    row.getTimestamp("at").toInstant());
        });
        return uploaded;
    }
}
