package org.zhuqi.enterprises.registrations.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationError;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.enterprises.registrations.Ruling;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcRegistrations implements Registrations {
    private final JdbcClient jdbc;

    @Override
    public Optional<Registration> find(RegistrationId id) {
        return jdbc.sql("select * from registration where id = ?")
                .param(id.value())
                .query(JdbcRegistrations::registration)
                .optional();
    }

    @Override
    public Optional<Registration> findByRegistrant(UserId registrant) {
        return jdbc.sql("select * from registration where registrant = ?")
                .param(registrant.value())
                .query(JdbcRegistrations::registration)
                .optional();
    }

    @Override
    public Optional<Registration> findWaiting(CreditCode code) {
        return jdbc.sql("select * from registration where credit_code = ? and status = 'PENDING'")
                .param(code.value())
                .query(JdbcRegistrations::registration)
                .optional();
    }

    @Override
    public void add(Registration registration) {
        try {
            jdbc.sql("""
                    insert into registration (id, registrant, credit_code, name_zh, name_ko, unit_id, contact_name,
                        contact_phone, contact_email, submitted_at, status, decided_by, decided_at, reason, enterprise_id,
                        version)
                    values (:id, :registrant, :code, :zh, :ko, :unit, :contact, :phone, :email, :submitted, :status,
                        :by, :at, :reason, :enterprise, :version)
                    """).params(params(registration)).update();
        } catch (DuplicateKeyException e) {
            throw RegistrationError.WAITS_ALREADY.refused();
        }
    }

    @Override
    public void save(Registration registration) {
        int saved;
        try {
            saved = jdbc.sql("""
                    update registration set credit_code = :code, name_zh = :zh, name_ko = :ko, unit_id = :unit,
                        contact_name = :contact, contact_phone = :phone, contact_email = :email, submitted_at = :submitted,
                        status = :status, decided_by = :by, decided_at = :at, reason = :reason,
                        enterprise_id = :enterprise, version = :version + 1
                    where id = :id and version = :version
                    """).params(params(registration)).update();
        } catch (DuplicateKeyException e) {
            throw RegistrationError.WAITS_ALREADY.refused();
        }
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private static Map<String, @Nullable Object> params(Registration registration) {
        Claim claim = registration.claim();
        Ruling ruling = registration.ruling();
        EnterpriseId enterprise = ruling == null ? null : ruling.enterprise();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", registration.id().value());
        params.put("registrant", registration.registrant().value());
        params.put("code", claim.code().value());
        params.put("zh", claim.names().zh());
        params.put("ko", claim.names().ko());
        params.put("unit", claim.unit().value());
        params.put("contact", claim.contact().name());
        params.put("phone", claim.contact().phone());
        params.put("email", claim.contact().email());
        params.put("submitted", registration.submittedAt().atOffset(ZoneOffset.UTC));
        params.put("status", registration.status().name());
        params.put("by", ruling == null ? null : ruling.by().value());
        params.put("at", ruling == null ? null : ruling.at().atOffset(ZoneOffset.UTC));
        params.put("reason", ruling == null ? null : ruling.reason());
        params.put("enterprise", enterprise == null ? null : enterprise.value());
        params.put("version", registration.version());
        return params;
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                new RegistrationId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("registrant", UUID.class)),
                new Claim(
                        new CreditCode(row.getString("credit_code")),
                        new EnterpriseNames(row.getString("name_zh"), row.getString("name_ko"), List.of()),
                        new ReportingUnitId(row.getString("unit_id")),
                        new Contact(
                                row.getString("contact_name"),
                                null,
                                row.getString("contact_phone"),
                                row.getString("contact_email"))),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                RegistrationStatus.valueOf(row.getString("status")),
                ruling(row),
                row.getLong("version"));
    }

    private static @Nullable Ruling ruling(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        UUID enterprise = row.getObject("enterprise_id", UUID.class);
        return by == null
                ? null
                : new Ruling(
                        new UserId(by),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        enterprise == null ? null : new EnterpriseId(enterprise));
    }
}
