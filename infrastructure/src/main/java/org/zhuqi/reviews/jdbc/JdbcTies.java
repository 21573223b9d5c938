package org.zhuqi.reviews.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Tie;
import org.zhuqi.reviews.Ties;
import org.zhuqi.reviews.usecase.TieQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcTies implements Ties, TieQueries {
    private final JdbcClient jdbc;

    @Override
    public boolean binds(UserId person, EnterpriseId enterprise) {
        return find(person, enterprise).isPresent();
    }

    @Override
    public Set<EnterpriseId> of(UserId person) {
        return jdbc.sql("select enterprise_id from review_tie where person = :person")
                .param("person", person.value())
                .query((row, number) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .set();
    }

    @Override
    public Optional<Tie> find(UserId person, EnterpriseId enterprise) {
        return jdbc.sql("select * from review_tie where person = :person and enterprise_id = :enterprise")
                .param("person", person.value())
                .param("enterprise", enterprise.value())
                .query(JdbcTies::tie)
                .optional();
    }

    private static Tie tie(ResultSet row, int number) throws SQLException {
        return new Tie(
                new UserId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("reason"),
                row.getTimestamp("since").toInstant());
    }

    @Override
    public void add(Tie tie) {
        jdbc.sql("""
                insert into review_tie (person, person_name, enterprise_id, reason, since)
                values (:person, :name, :enterprise, :reason, :since) on conflict do nothing""")
                .param("person", tie.person().value())
                .param("name", tie.personName())
                .param("enterprise", tie.enterprise().value())
                .param("reason", tie.reason())
                .param("since", Timestamp.from(tie.since()))
                .update();
    }

    @Override
    public void remove(UserId person, EnterpriseId enterprise) {
        jdbc.sql("delete from review_tie where person = :person and enterprise_id = :enterprise")
                .param("person", person.value())
                .param("enterprise", enterprise.value())
                .update();
    }

    @Override
    public Page<TieView> list(Scope scope, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(ReviewsRight.DECLARE_TIE)).wherePerson("t.person");
        StringBuilder where = new StringBuilder(within.sql());
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        int total = Keyset.total(jdbc, page, "from review_tie t where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID, Keyset.Kind.ID);
        if (after != null) {
            where.append(
                    " and (t.since < cast(:afterSince as timestamptz) or (t.since = cast(:afterSince as timestamptz)"
                            + " and (t.person, t.enterprise_id) > (cast(:afterPerson as uuid), cast(:afterEnterprise as uuid))))");
            params.put("afterSince", after.get(0));
            params.put("afterPerson", after.get(1));
            params.put("afterEnterprise", after.get(2));
        }
        List<TieView> found = jdbc.sql(
                        """
                        select t.*, e.name_zh, e.name_ko from review_tie t
                        left join enterprise e on e.id = t.enterprise_id where\s""" + where + " order by t.since desc, t.person, t.enterprise_id" + Keyset.limit(page))
                .params(params)
                .query(JdbcTies::view)
                .list();
        return Keyset.page(found, page, tie -> Keyset.cursor(tie.since(), tie.person(), tie.enterprise()), total);
    }

    private static TieView view(ResultSet row, int number) throws SQLException {
        Tie tie = tie(row, number);
        String name = row.getString("name_zh");
        return new TieView(
                tie.person(),
                tie.personName(),
                tie.enterprise(),
                name == null
                        ? LocalText.ofZh(tie.enterprise().toString())
                        : new LocalText(name, row.getString("name_ko"), null),
                tie.reason(),
                tie.since());
    }
}
