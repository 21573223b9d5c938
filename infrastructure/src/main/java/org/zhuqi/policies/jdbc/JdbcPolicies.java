package org.zhuqi.policies.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.policies.DocumentNumber;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.PoliciesError;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyEdition;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.PolicyStatus;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.jdbc.Columns;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcPolicies implements Policies {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public Optional<Policy> find(PolicyId id) {
        return read(id, "");
    }

    @Override
    public Optional<Policy> lock(PolicyId id) {
        return read(id, " for update");
    }

    private Optional<Policy> read(PolicyId id, String locking) {
        return jdbc.sql("select * from policy where id = ?" + locking)
                .param(id.value())
                .query((row, number) -> policy(row))
                .optional();
    }

    @Override
    public Optional<Policy> findPublished(String leader, DocumentNumber number) {
        return jdbc.sql("""
                select * from policy
                where status <> 'DRAFT' and issuers[1] = ? and agency = ? and year = ? and serial = ?
                """)
                .params(leader, number.agency(), number.year(), number.serial())
                .query((row, at) -> policy(row))
                .optional();
    }

    @Override
    public List<PolicyEdition> editions(PolicyId id) {
        return jdbc.sql("select * from policy_edition where policy_id = ? order by number desc")
                .param(id.value())
                .query((row, at) -> new PolicyEdition(
                        row.getInt("number"),
                        json.readValue(row.getString("content"), Policy.Content.class),
                        row.getString("because"),
                        Columns.moment(row, "at")))
                .list();
    }

    @Override
    public void add(Policy policy) {
        once(() -> jdbc.sql("""
                insert into policy (id, keeper, title_zh, title_ko, title_en, agency, year, serial, issuers, level,
                    divisions, issued, from_day, until_day, reading_zh, reading_ko, reading_en, status, published_at,
                    edition, because, repealed_from, repealed_by, repealed_because, changed_at, version, search_document)
                values (:id, :keeper, :titleZh, :titleKo, :titleEn, :agency, :year, :serial, :issuers, :level, :divisions,
                    :issued, :from, :until, :readingZh, :readingKo, :readingEn, :status, :published, :edition, :because,
                    :repealedFrom, :repealedBy, :repealedBecause, :changed, :version, :search)
                """).params(params(policy)).update());
        keepEdition(policy);
    }

    @Override
    public void save(Policy policy) {
        int saved = once(() -> jdbc.sql("""
                update policy set keeper = :keeper, title_zh = :titleZh, title_ko = :titleKo, title_en = :titleEn,
                    agency = :agency, year = :year, serial = :serial, issuers = :issuers, level = :level,
                    divisions = :divisions, issued = :issued, from_day = :from,
                    -- An end that was put off is told anew.
                    expiry_told = case when until_day is not distinct from :until::date then expiry_told end,
                    until_day = :until, reading_zh = :readingZh, reading_ko = :readingKo, reading_en = :readingEn,
                    status = :status, published_at = :published, edition = :edition, because = :because,
                    repealed_from = :repealedFrom, repealed_by = :repealedBy, repealed_because = :repealedBecause,
                    changed_at = :changed, version = :version + 1, search_document = :search
                where id = :id and version = :version
                """).params(params(policy)).update());
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        keepEdition(policy);
    }

    private static int once(IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException e) {
            throw PoliciesError.NUMBER_TAKEN.refused();
        }
    }

    private void keepEdition(Policy policy) {
        if (policy.standing().edition() > 0) {
            jdbc.sql("""
                    insert into policy_edition (policy_id, number, content, because, at) values (?, ?, ?::jsonb, ?, ?)
                    on conflict (policy_id, number) do nothing
                    """)
                    .params(
                            policy.id().value(),
                            policy.standing().edition(),
                            json.writeValueAsString(policy.content()),
                            policy.standing().because(),
                            Columns.at(policy.standing().changedAt()))
                    .update();
        }
    }

    @Override
    public List<PolicyId> takeExpiring(LocalDate first, LocalDate last, int most) {
        return jdbc.sql("""
                update policy set expiry_told = :first
                where id in (
                    select id from policy
                    where status = 'PUBLISHED' and expiry_told is null and until_day between :first and :last
                    order by until_day, id limit :most for update skip locked)
                returning id
                """)
                .params(Map.of("first", first, "last", last, "most", most))
                .query((row, at) -> new PolicyId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Map<String, @Nullable Object> params(Policy policy) {
        Policy.Heading heading = policy.content().heading();
        Policy.Validity validity = policy.content().validity();
        Policy.Standing standing = policy.standing();
        DocumentNumber number = heading.number();
        Policy.Repeal repeal = standing.repeal();
        PolicyId by = repeal == null ? null : repeal.by();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", policy.id().value());
        params.put("keeper", policy.keeper().value());
        Columns.put(params, "title", heading.title());
        params.put("agency", number == null ? null : number.agency());
        params.put("year", number == null ? null : number.year());
        params.put("serial", number == null ? null : number.serial());
        params.put("issuers", heading.issuers().toArray(String[]::new));
        params.put("level", heading.level().name());
        params.put("divisions", PolicyColumns.names(heading.divisions()));
        params.put("issued", validity.issued());
        params.put("from", validity.from());
        params.put("until", validity.until());
        Columns.put(params, "reading", policy.content().reading());
        params.put("status", policy.status().name());
        params.put("published", Columns.at(standing.publishedAt()));
        params.put("edition", standing.edition());
        params.put("because", standing.because());
        params.put("repealedFrom", repeal == null ? null : repeal.from());
        params.put("repealedBy", by == null ? null : by.value());
        params.put("repealedBecause", repeal == null ? null : repeal.because());
        params.put("changed", Columns.at(standing.changedAt()));
        params.put("version", policy.version());
        params.put("search", PolicySearch.document(policy));
        return params;
    }

    private static Policy policy(ResultSet row) throws SQLException {
        LocalDate repealedFrom = PolicyColumns.day(row, "repealed_from");
        UUID by = row.getObject("repealed_by", UUID.class);
        return new Policy(
                new PolicyId(row.getObject("id", UUID.class)),
                new ReportingUnitId(row.getString("keeper")),
                new Policy.Content(
                        new Policy.Heading(
                                Columns.text(row, "title"),
                                PolicyColumns.number(row),
                                Columns.list(row, "issuers"),
                                PolicyLevel.valueOf(row.getString("level")),
                                Columns.list(row, "divisions").stream()
                                        .map(IndustryCode::new)
                                        .collect(Collectors.toSet())),
                        PolicyColumns.validity(row),
                        Columns.textOrNull(row, "reading")),
                new Policy.Standing(
                        PolicyStatus.valueOf(row.getString("status")),
                        Columns.momentOrNull(row, "published_at"),
                        row.getInt("edition"),
                        row.getString("because"),
                        repealedFrom == null
                                ? null
                                : new Policy.Repeal(
                                        repealedFrom,
                                        by == null ? null : new PolicyId(by),
                                        row.getString("repealed_because")),
                        Columns.moment(row, "changed_at")),
                row.getLong("version"));
    }
}
