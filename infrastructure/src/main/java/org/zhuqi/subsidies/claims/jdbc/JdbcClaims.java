package org.zhuqi.subsidies.claims.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.Claims;

@Repository
@RequiredArgsConstructor
class JdbcClaims implements Claims {
    private final JdbcClient jdbc;
    private final ClaimRows rows;

    @Override
    public Optional<Claim> find(ClaimId id) {
        return jdbc.sql("select * from claim where id = :id")
                .param("id", id.value())
                .query(rows::claim)
                .optional()
                .map(rows::withLines);
    }

    @Override
    public List<Claim> of(ApplicationId application) {
        return jdbc
                .sql("select * from claim where application_id = :application order by id")
                .param("application", application.value())
                .query(rows::claim)
                .list()
                .stream()
                .map(rows::withLines)
                .toList();
    }

    @Override
    public void add(Claim claim) {
        try {
            jdbc.sql("""
                    insert into claim (id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                        enterprise_name, state, lines, claimed, accepted, by_user, by_name, at, version)
                    values (:id, :programme, :title::jsonb, :application, :enterprise, :unit, :name::jsonb, :state, 0, 0, 0,
                        :by, :byName, :at, :version)""")
                    .param("id", claim.id().value())
                    .param("programme", claim.programme().value())
                    .param("title", rows.text(claim.programmeTitle()))
                    .param("application", claim.matter().application().value())
                    .param("enterprise", claim.matter().enterprise().value())
                    .param("unit", claim.matter().unit().value())
                    .param("name", rows.text(claim.enterpriseName()))
                    .param("state", claim.state().name())
                    .param("by", claim.by().value())
                    .param("byName", claim.byName())
                    .param("at", Timestamp.from(claim.at()))
                    .param("version", claim.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public void save(Claim claim) {
        Claim.Ruling ruling = claim.ruling();
        int saved = jdbc.sql("""
                update claim set state = :state, lines = :lines, claimed = :claimed, accepted = :accepted, filed_at = :filedAt,
                    ruled_by = :ruledBy, ruled_name = :ruledName, ruled_at = :ruledAt, version = version + 1
                where id = :id and version = :version""")
                .param("state", claim.state().name())
                .param("lines", claim.lines().size())
                .param("claimed", claim.claimed().yuan())
                .param("accepted", claim.accepted().yuan())
                .param("filedAt", timestamp(claim.filedAt()))
                .param("ruledBy", ruling == null ? null : ruling.by().value())
                .param("ruledName", ruling == null ? null : ruling.byName())
                .param("ruledAt", ruling == null ? null : timestamp(ruling.at()))
                .param("id", claim.id().value())
                .param("version", claim.version())
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        jdbc.sql("delete from claim_line where claim_id = :id")
                .param("id", claim.id().value())
                .update();
        Set<FundingKey> standing = claim.keys();
        // By invoice: two that claim the same invoices at once meet at the first of them, and neither waits for the
        // other twice.
        claim.lines().stream()
                .sorted(Comparator.comparing(line -> line.invoice().key().value()))
                .forEach(line ->
                        add(claim, line, standing.contains(line.invoice().key())));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private void add(Claim claim, ClaimLine line, boolean stands) {
        ClaimLine.Outcome outcome = line.outcome();
        ClaimLine.Machine machine = line.machine();
        try {
            jdbc.sql("""
                    insert into claim_line (claim_id, number, invoice_number, invoice_date, seller, amount, machine,
                        machine_serial, claimed, attachment_id, accepted, reason, key, stands)
                    values (:claim, :number, :invoice, :date, :seller, :amount, :machine, :serial, :claimed, :file, :accepted,
                        :reason, :key, :stands)""")
                    .param("claim", claim.id().value())
                    .param("number", line.number())
                    .param("invoice", line.invoice().number())
                    .param("date", line.invoice().date())
                    .param("seller", line.invoice().seller())
                    .param("amount", line.invoice().amount().yuan())
                    .param("machine", machine == null ? null : machine.name())
                    .param("serial", machine == null ? null : machine.serial())
                    .param("claimed", line.claimed().yuan())
                    .param("file", line.file().value())
                    .param(
                            "accepted",
                            outcome == null ? null : outcome.accepted().yuan())
                    .param("reason", outcome == null ? null : outcome.reason())
                    .param("key", line.invoice().key().value())
                    .param("stands", stands)
                    .update();
        } catch (DuplicateKeyException e) {
            throw SubsidiesError.INVOICE_CLAIMED.refused(line.invoice().number());
        }
    }

    @Override
    public Set<FundingKey> taken(Set<FundingKey> keys, ClaimId except) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        Set<String> values = new HashSet<>(
                jdbc.sql("select key from claim_line where stands and key in (:keys) and claim_id <> :except")
                        .param("keys", keys.stream().map(FundingKey::value).toList())
                        .param("except", except.value())
                        .query((row, number) -> row.getString("key"))
                        .list());
        return keys.stream().filter(key -> values.contains(key.value())).collect(Collectors.toSet());
    }
}
