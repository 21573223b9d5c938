package org.zhuqi.enterprises.jdbc;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.jdbc.Folding;

@Repository
@RequiredArgsConstructor
class JdbcEnterprises implements Enterprises {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final EnterpriseRows rows;
    private final EnterpriseJson json;

    @Override
    public Optional<Enterprise> find(EnterpriseId id) {
        return jdbc.sql("select " + EnterpriseRow.COLUMNS + " from enterprise e where e.id = :id")
                .param("id", id.value())
                .query(EnterpriseRow.class)
                .optional()
                .map(row -> rows.enterprise(row, json));
    }

    @Override
    public Optional<Enterprise> findForChange(EnterpriseId id) {
        return jdbc.sql("select " + EnterpriseRow.COLUMNS + " from enterprise e where e.id = :id for update")
                .param("id", id.value())
                .query(EnterpriseRow.class)
                .optional()
                .map(row -> rows.enterprise(row, json));
    }

    @Override
    public Optional<Enterprise> findByCode(CreditCode code) {
        return jdbc.sql("select " + EnterpriseRow.COLUMNS + " from enterprise e where e.credit_code = :code")
                .param("code", code.value())
                .query(EnterpriseRow.class)
                .optional()
                .map(row -> rows.enterprise(row, json));
    }

    @Override
    public List<Enterprise> findAll(Collection<EnterpriseId> ids) {
        return jdbc
                .sql("select " + EnterpriseRow.COLUMNS + " from enterprise e where e.id = any(:ids)")
                .param("ids", ids.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query(EnterpriseRow.class)
                .list()
                .stream()
                .map(row -> rows.enterprise(row, json))
                .toList();
    }

    @Override
    public List<Enterprise> after(@Nullable EnterpriseId last, int atMost) {
        return jdbc
                .sql("select " + EnterpriseRow.COLUMNS + " from enterprise e"
                        + (last == null ? "" : " where e.id > :last") + " order by e.id limit :most")
                .param("most", atMost)
                .params(last == null ? Map.of() : Map.of("last", last.value()))
                .query(EnterpriseRow.class)
                .list()
                .stream()
                .map(row -> rows.enterprise(row, json))
                .toList();
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from enterprise").query(Integer.class).single();
    }

    @Override
    public List<Enterprise> findByCodes(Collection<CreditCode> codes) {
        return findByCodes(codes, "");
    }

    /** Held in one order, so that two who hold many do not wait for each other. */
    @Override
    public List<Enterprise> findByCodesForChange(Collection<CreditCode> codes) {
        return findByCodes(codes, " order by e.id for update");
    }

    private List<Enterprise> findByCodes(Collection<CreditCode> codes, String how) {
        return jdbc
                .sql("select " + EnterpriseRow.COLUMNS + " from enterprise e where e.credit_code = any(:codes)" + how)
                .param("codes", codes.stream().map(CreditCode::value).toArray(String[]::new))
                .query(EnterpriseRow.class)
                .list()
                .stream()
                .map(row -> rows.enterprise(row, json))
                .toList();
    }

    @Override
    public void addAll(Collection<Enterprise> enterprises) {
        List<Enterprise> all = List.copyOf(enterprises);
        try {
            batches.batchUpdate("""
                    insert into enterprise (id, credit_code, override_by, override_at, override_reason,
                        override_licence, name_zh, name_ko, former_names, unit_id, county_id, industry, contacts,
                        shareholders, recorded_on, demonstration, version, search_names)
                    values (:id, :creditCode, :overrideBy, :overrideAt, :overrideReason, :overrideLicence, :nameZh,
                        :nameKo, :formerNames::jsonb, :unitId, :countyId, :industry, :contacts::jsonb,
                        :shareholders::jsonb, :recordedOn, :demonstration, :version, :searchNames)
                    """, all.stream().map(this::params).toArray(SqlParameterSource[]::new));
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }

    @Override
    public void saveAll(Collection<Enterprise> enterprises) {
        List<Enterprise> all = List.copyOf(enterprises);
        try {
            int[] saved =
                    batches.batchUpdate("""
                    update enterprise set credit_code = :creditCode, override_by = :overrideBy,
                        override_at = :overrideAt, override_reason = :overrideReason,
                        override_licence = :overrideLicence, name_zh = :nameZh, name_ko = :nameKo,
                        former_names = :formerNames::jsonb, unit_id = :unitId, county_id = :countyId,
                        industry = :industry, contacts = :contacts::jsonb,
                        shareholders = :shareholders::jsonb, recorded_on = :recordedOn,
                        demonstration = :demonstration, version = :version + 1, search_names = :searchNames
                    where id = :id and version = :version
                    """, all.stream().map(this::params).toArray(SqlParameterSource[]::new));
            if (Arrays.stream(saved).anyMatch(rows -> rows == 0)) {
                throw SharedError.CHANGED_MEANWHILE.refused();
            }
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }

    private static RuntimeException taken(DuplicateKeyException e) {
        return String.valueOf(e.getMessage()).contains("enterprise_credit_code_unique")
                ? EnterpriseError.CODE_TAKEN.refused()
                : e;
    }

    private MapSqlParameterSource params(Enterprise enterprise) {
        EnterpriseRow row = rows.row(enterprise);
        return new MapSqlParameterSource()
                .addValue("id", row.id())
                .addValue("creditCode", row.creditCode())
                .addValue("overrideBy", row.overrideBy())
                .addValue("overrideAt", row.overrideAt())
                .addValue("overrideReason", row.overrideReason())
                .addValue("overrideLicence", row.overrideLicence())
                .addValue("nameZh", row.nameZh())
                .addValue("nameKo", row.nameKo())
                .addValue("formerNames", row.formerNames())
                .addValue("unitId", row.unitId())
                .addValue("countyId", row.countyId())
                .addValue("industry", row.industry())
                .addValue("contacts", row.contacts())
                .addValue("shareholders", row.shareholders())
                .addValue("recordedOn", row.recordedOn())
                .addValue("demonstration", row.demonstration())
                .addValue("version", row.version())
                .addValue("searchNames", searchNames(enterprise.names()));
    }

    /** All names, one a line. */
    private static String searchNames(EnterpriseNames names) {
        return names.all().map(Folding::folded).collect(Collectors.joining("\n"));
    }
}
