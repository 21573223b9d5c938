package org.zhuqi.subsidies.awards.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.LatestFirst;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.awards.AwardTerms;
import org.zhuqi.subsidies.awards.AwardVersion;
import org.zhuqi.subsidies.awards.usecase.AwardChangeQueries;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcAwardChanges implements AwardChanges, AwardChangeQueries {
    /** Of one award there are never more. */
    private static final int MOST_OF_ONE = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AwardQueries awards;

    @Override
    public Optional<AwardChange> find(AwardChangeId id) {
        return jdbc.sql("select * from award_change where id = :id")
                .param("id", id.value())
                .query(this::change)
                .optional();
    }

    @Override
    public Optional<AwardChange> openOf(ApplicationId application) {
        return jdbc.sql(
                        "select * from award_change where application_id = :application and state in ('FILED', 'OPINED')")
                .param("application", application.value())
                .query(this::change)
                .optional();
    }

    @Override
    public void add(AwardChange change) {
        try {
            jdbc.sql("""
                    insert into award_change (id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                        enterprise_name, kind, on_version, amount, content, ends_on, reason, attachment_id, state, by_user,
                        by_name, at, version)
                    values (:id, :programme, :title::jsonb, :application, :enterprise, :unit, :name::jsonb, :kind, :on, :amount,
                        :content, :ends, :reason, :file, :state, :by, :byName, :at, :version)""")
                    .param("id", change.id().value())
                    .param("programme", change.programme().value())
                    .param("title", json.writeValueAsString(change.programmeTitle()))
                    .param("application", change.matter().application().value())
                    .param("enterprise", change.matter().enterprise().value())
                    .param("unit", change.matter().unit().value())
                    .param("name", json.writeValueAsString(change.enterpriseName()))
                    .param("kind", change.kind().name())
                    .param("on", change.onVersion())
                    .param("amount", yuan(change.wish().amount()))
                    .param("content", change.wish().content())
                    .param("ends", change.wish().ends())
                    .param("reason", change.reason())
                    .param("file", change.file().value())
                    .param("state", change.state().name())
                    .param("by", change.by().value())
                    .param("byName", change.byName())
                    .param("at", Timestamp.from(change.at()))
                    .param("version", change.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw SubsidiesError.CHANGE_OPEN.refused();
        }
    }

    private static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    @Override
    public void save(AwardChange change) {
        AwardChange.Opinion opinion = change.opinion();
        AwardChange.Ruling ruling = change.ruling();
        int saved = jdbc.sql("""
                update award_change set state = :state, supports = :supports, opinion = :opinion, opined_by = :opinedBy,
                    opined_name = :opinedName, opined_at = :opinedAt, ruling = :ruling, ruled_by = :ruledBy,
                    ruled_name = :ruledName, ruled_at = :ruledAt, version = version + 1
                where id = :id and version = :version""")
                .param("state", change.state().name())
                .param("supports", opinion == null ? null : opinion.supports())
                .param("opinion", opinion == null ? null : opinion.text())
                .param("opinedBy", opinion == null ? null : opinion.by().value())
                .param("opinedName", opinion == null ? null : opinion.byName())
                .param("opinedAt", opinion == null ? null : Timestamp.from(opinion.at()))
                .param("ruling", ruling == null ? null : ruling.text())
                .param("ruledBy", ruling == null ? null : ruling.by().value())
                .param("ruledName", ruling == null ? null : ruling.byName())
                .param("ruledAt", ruling == null ? null : Timestamp.from(ruling.at()))
                .param("id", change.id().value())
                .param("version", change.version())
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public List<AwardVersion> versions(ApplicationId application) {
        return jdbc.sql("select * from award_version where application_id = :application order by number")
                .param("application", application.value())
                .query(JdbcAwardChanges::version)
                .list();
    }

    @Override
    public void add(AwardVersion version) {
        AwardChangeId change = version.change();
        try {
            jdbc.sql("""
                    insert into award_version (application_id, number, amount, content, ends_on, changed, change_id, by_user,
                        by_name, at)
                    values (:application, :number, :amount, :content, :ends, array[:changed]::text[], :change, :by, :byName,
                        :at)""")
                    .param("application", version.application().value())
                    .param("number", version.number())
                    .param("amount", version.terms().amount().yuan())
                    .param("content", version.terms().content())
                    .param("ends", version.terms().ends())
                    .param(
                            "changed",
                            version.changed().stream().map(Enum::name).sorted().toList())
                    .param("change", change == null ? null : change.value())
                    .param("by", version.by().value())
                    .param("byName", version.byName())
                    .param("at", Timestamp.from(version.at()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private static AwardVersion version(ResultSet row, int number) throws SQLException {
        String[] changed = (String[]) row.getArray("changed").getArray();
        Set<AwardTerms.Part> parts =
                Arrays.stream(changed).map(AwardTerms.Part::valueOf).collect(Collectors.toSet());
        return new AwardVersion(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("number"),
                new AwardTerms(
                        new Money(row.getBigDecimal("amount")),
                        row.getString("content"),
                        row.getObject("ends_on", LocalDate.class)),
                parts,
                new AwardChangeId(row.getObject("change_id", UUID.class)),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    private static ScopeSql.Condition within(Scope scope) {
        return ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("c.unit_id", "c.enterprise_id");
    }

    @Override
    public Page<AwardChange> list(Scope scope, Filter filter, PageRequest page) {
        var within = within(scope);
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        StringBuilder where = new StringBuilder(within.sql());
        AwardChange.State state = filter.state();
        if (state != null) {
            // Written out, so that the index over what waits is used.
            where.append(" and c.state = '").append(state.name()).append('\'');
        }
        EnterpriseId enterprise = filter.enterprise();
        if (enterprise != null) {
            where.append(" and c.enterprise_id = :enterprise");
            params.put("enterprise", enterprise.value());
        }
        return new LatestFirst(jdbc, "award_change c").page(page, where.toString(), params, this::change);
    }

    @Override
    public Optional<AwardChange> find(Scope scope, AwardChangeId id) {
        var within = within(scope);
        return jdbc.sql("select c.* from award_change c where c.id = :id and " + within.sql())
                .params(within.params())
                .param("id", id.value())
                .query(this::change)
                .optional();
    }

    @Override
    public List<AwardChange> of(Scope scope, ApplicationId application) {
        var within = within(scope);
        return jdbc.sql("select c.* from award_change c where c.application_id = :application and " + within.sql()
                        + " order by c.at desc, c.id desc limit " + MOST_OF_ONE)
                .params(within.params())
                .param("application", application.value())
                .query(this::change)
                .list();
    }

    @Override
    public List<AwardVersion> versions(Scope scope, ApplicationId application) {
        return awards.find(scope, application)
                .map(award -> {
                    List<AwardVersion> all = new ArrayList<>(versions(application));
                    all.addFirst(AwardVersion.first(award));
                    return List.copyOf(all.reversed());
                })
                .orElse(List.of());
    }

    private AwardChange change(ResultSet row, int number) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return AwardChange.builder()
                .id(new AwardChangeId(row.getObject("id", UUID.class)))
                .programme(new ProgrammeId(row.getObject("programme_id", UUID.class)))
                .programmeTitle(json.readValue(row.getString("programme_title"), LocalText.class))
                .matter(new Posting.Matter(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                        new ReportingUnitId(row.getString("unit_id"))))
                .enterpriseName(json.readValue(row.getString("enterprise_name"), LocalText.class))
                .kind(AwardChange.Kind.valueOf(row.getString("kind")))
                .onVersion(row.getInt("on_version"))
                .wish(new AwardChange.Wish(
                        amount == null ? null : new Money(amount),
                        row.getString("content"),
                        row.getObject("ends_on", LocalDate.class)))
                .reason(row.getString("reason"))
                .file(new AttachmentId(row.getObject("attachment_id", UUID.class)))
                .state(AwardChange.State.valueOf(row.getString("state")))
                .by(new UserId(row.getObject("by_user", UUID.class)))
                .byName(row.getString("by_name"))
                .at(row.getTimestamp("at").toInstant())
                .opinion(opinion(row))
                .ruling(ruling(row))
                .version(row.getLong("version"))
                .build();
    }

    private static AwardChange.@Nullable Opinion opinion(ResultSet row) throws SQLException {
        Instant at = moment(row, "opined_at");
        return at == null
                ? null
                : new AwardChange.Opinion(
                        row.getBoolean("supports"),
                        row.getString("opinion"),
                        new UserId(row.getObject("opined_by", UUID.class)),
                        row.getString("opined_name"),
                        at);
    }

    private static AwardChange.@Nullable Ruling ruling(ResultSet row) throws SQLException {
        Instant at = moment(row, "ruled_at");
        return at == null
                ? null
                : new AwardChange.Ruling(
                        row.getString("state").equals(AwardChange.State.APPROVED.name()),
                        row.getString("ruling"),
                        new UserId(row.getObject("ruled_by", UUID.class)),
                        row.getString("ruled_name"),
                        at);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
