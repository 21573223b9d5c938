package org.zhuqi.subsidies.recoveries.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
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
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.recoveries.Receipt;
import org.zhuqi.subsidies.recoveries.Recoveries;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.RecoveryId;
import org.zhuqi.subsidies.recoveries.RecoveryRules;
import org.zhuqi.subsidies.recoveries.usecase.RecoveryQueries;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcRecoveries implements Recoveries, RecoveryQueries {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    public Optional<Recovery> find(RecoveryId id) {
        return jdbc.sql("select * from recovery where id = :id")
                .param("id", id.value())
                .query(this::recovery)
                .optional();
    }

    @Override
    public Optional<Recovery> findByApplication(ApplicationId application) {
        return jdbc.sql("select * from recovery where application_id = :application")
                .param("application", application.value())
                .query(this::recovery)
                .optional();
    }

    @Override
    public void add(Recovery recovery) {
        try {
            jdbc.sql("""
                    insert into recovery (id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                        enterprise_name, reason, document, evidence, principal, interest, due, barred_until, received,
                        written_off, by_user, by_name, at, version)
                    values (:id, :programme, :title::jsonb, :application, :enterprise, :unit, :name::jsonb, :reason, :document,
                        :evidence, :principal, :interest, :due, :barredUntil, :received, :writtenOff, :by, :byName, :at,
                        :version)""")
                    .param("id", recovery.id().value())
                    .param("programme", recovery.programme().value())
                    .param("title", json.writeValueAsString(recovery.programmeTitle()))
                    .param("application", recovery.matter().application().value())
                    .param("enterprise", recovery.matter().enterprise().value())
                    .param("unit", recovery.matter().unit().value())
                    .param("name", json.writeValueAsString(recovery.enterpriseName()))
                    .param("reason", recovery.reason())
                    .param("document", recovery.document())
                    .param("evidence", recovery.evidence())
                    .param("principal", recovery.principal().yuan())
                    .param("interest", recovery.interest().yuan())
                    .param("due", recovery.due())
                    .param("barredUntil", recovery.barredUntil())
                    .param("received", recovery.received().yuan())
                    .param("writtenOff", recovery.writtenOff().yuan())
                    .param("by", recovery.by().value())
                    .param("byName", recovery.byName())
                    .param("at", Timestamp.from(recovery.at()))
                    .param("version", recovery.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw SubsidiesError.REVOKED_ALREADY.refused();
        }
    }

    @Override
    public void save(Recovery recovery, Receipt receipt) {
        int saved = jdbc.sql("""
                update recovery set received = :received, written_off = :writtenOff, version = version + 1
                where id = :id and version = :version""")
                .param("received", recovery.received().yuan())
                .param("writtenOff", recovery.writtenOff().yuan())
                .param("id", recovery.id().value())
                .param("version", recovery.version())
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        jdbc.sql("""
                insert into recovery_receipt (recovery_id, number, kind, amount, received_on, document, by_user, by_name, at)
                values (:id, (select count(*) + 1 from recovery_receipt where recovery_id = :id), :kind, :amount, :on,
                    :document, :by, :byName, :at)""")
                .param("id", receipt.recovery().value())
                .param("kind", receipt.kind().name())
                .param("amount", receipt.amount().yuan())
                .param("on", receipt.on())
                .param("document", receipt.document())
                .param("by", receipt.by().value())
                .param("byName", receipt.byName())
                .param("at", Timestamp.from(receipt.at()))
                .update();
    }

    @Override
    public List<Receipt> receipts(RecoveryId id) {
        return jdbc.sql("select * from recovery_receipt where recovery_id = :id order by number")
                .param("id", id.value())
                .query((row, number) -> new Receipt(
                        id,
                        Recovery.Kind.valueOf(row.getString("kind")),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("document"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    @Override
    public Set<EnterpriseId> open(Collection<EnterpriseId> enterprises, LocalDate day) {
        if (enterprises.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql("select distinct enterprise_id from recovery where enterprise_id in (:enterprises)"
                                + " and received + written_off < principal + interest and at < :end")
                        .param(
                                "enterprises",
                                enterprises.stream().map(EnterpriseId::value).toList())
                        .param("end", endOf(day))
                        .query((row, number) -> new EnterpriseId(row.getObject("enterprise_id", UUID.class)))
                        .list());
    }

    private Timestamp endOf(LocalDate day) {
        return Timestamp.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public Map<EnterpriseId, LocalDate> barred(Collection<EnterpriseId> enterprises, LocalDate day) {
        Map<EnterpriseId, LocalDate> barred = new HashMap<>();
        if (enterprises.isEmpty()) {
            return barred;
        }
        jdbc.sql("select enterprise_id, max(barred_until) as until from recovery where enterprise_id in (:enterprises)"
                        + " and barred_until >= :day and at < :end"
                        + " group by enterprise_id")
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toList())
                .param("day", day)
                .param("end", endOf(day))
                .query(row -> {
                    barred.put(
                            new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                            row.getObject("until", LocalDate.class));
                });
        return barred;
    }

    @Override
    public Page<Recovery> list(Scope scope, @Nullable ProgrammeId programme, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("r.unit_id", "r.enterprise_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        StringBuilder where = new StringBuilder(within.sql());
        if (programme != null) {
            where.append(" and r.programme_id = :programme");
            params.put("programme", programme.value());
        }
        return new LatestFirst(jdbc, "recovery r").page(page, where.toString(), params, this::recovery);
    }

    @Override
    public Optional<Recovery> find(Scope scope, RecoveryId id) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("r.unit_id", "r.enterprise_id");
        return jdbc.sql("select r.* from recovery r where r.id = :id and " + within.sql())
                .params(within.params())
                .param("id", id.value())
                .query(this::recovery)
                .optional();
    }

    @Override
    public List<RecoveryRules.Paid> paid(ApplicationId application) {
        return jdbc.sql(
                        "select amount, answered_on from payment_order where application_id = :application and paid order by id")
                .param("application", application.value())
                .query((row, number) -> new RecoveryRules.Paid(
                        new Money(row.getBigDecimal("amount")), row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    private Recovery recovery(ResultSet row, int number) throws SQLException {
        return Recovery.builder()
                .id(new RecoveryId(row.getObject("id", UUID.class)))
                .programme(new ProgrammeId(row.getObject("programme_id", UUID.class)))
                .programmeTitle(json.readValue(row.getString("programme_title"), LocalText.class))
                .matter(new Posting.Matter(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                        new ReportingUnitId(row.getString("unit_id"))))
                .enterpriseName(json.readValue(row.getString("enterprise_name"), LocalText.class))
                .reason(row.getString("reason"))
                .document(row.getString("document"))
                .evidence(row.getString("evidence"))
                .principal(new Money(row.getBigDecimal("principal")))
                .interest(new Money(row.getBigDecimal("interest")))
                .due(row.getObject("due", LocalDate.class))
                .barredUntil(row.getObject("barred_until", LocalDate.class))
                .received(new Money(row.getBigDecimal("received")))
                .writtenOff(new Money(row.getBigDecimal("written_off")))
                .by(new UserId(row.getObject("by_user", UUID.class)))
                .byName(row.getString("by_name"))
                .at(row.getTimestamp("at").toInstant())
                .version(row.getLong("version"))
                .build();
    }
}
