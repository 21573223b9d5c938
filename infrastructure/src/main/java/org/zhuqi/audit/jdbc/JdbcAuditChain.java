package org.zhuqi.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.audit.AuditChain;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.Seal;
import org.zhuqi.audit.SealedEntry;

@Repository
@RequiredArgsConstructor
class JdbcAuditChain implements AuditChain {
    /** Any number that nobody else locks: "zhuqi audit". */
    private static final long LOCK = 0x7A68_7571_6175_6469L;

    private final JdbcClient jdbc;
    private final AuditRows rows;

    @Override
    public boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void awaitLock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> 1)
                .single();
    }

    @Override
    public List<AuditEntry> unsealed(int atMost) {
        return jdbc.sql("select " + AuditRows.COLUMNS
                        + " from audit_unsealed u join audit_entry e on e.id = u.entry_id order by e.id limit :limit")
                .param("limit", atMost)
                .query(rows::entry)
                .list();
    }

    @Override
    public Optional<Seal> last() {
        return jdbc.sql("select position, entry_id, hash from audit_seal order by position desc limit 1")
                .query(JdbcAuditChain::seal)
                .optional();
    }

    @Override
    public void append(List<Seal> seals) {
        Long[] positions = seals.stream().map(Seal::position).toArray(Long[]::new);
        Long[] entries = seals.stream().map(Seal::entry).toArray(Long[]::new);
        String[] hashes = seals.stream().map(Seal::hash).toArray(String[]::new);
        jdbc.sql("""
                insert into audit_seal (position, entry_id, hash)
                select * from unnest(:positions::bigint[], :entries::bigint[], :hashes::text[])""")
                .param("positions", positions)
                .param("entries", entries)
                .param("hashes", hashes)
                .update();
        jdbc.sql("delete from audit_unsealed where entry_id = any(:entries::bigint[])")
                .param("entries", entries)
                .update();
    }

    @Override
    public List<SealedEntry> after(long position, int atMost) {
        return jdbc.sql("select s.position, s.entry_id, s.hash, " + AuditRows.COLUMNS + """
                         from audit_seal s left join audit_entry e on e.id = s.entry_id
                        where s.position > :position order by s.position limit :limit""")
                .param("position", position)
                .param("limit", atMost)
                .query((row, number) -> new SealedEntry(
                        seal(row, number), row.getObject("id") == null ? null : rows.entry(row, number)))
                .list();
    }

    @Override
    public long unsealedBefore(Instant time) {
        // Asks the entries themselves: the list of what is to be sealed could have been emptied by hand.
        return jdbc.sql("""
                select count(*) from audit_entry e
                where e.at < :time and not exists (select 1 from audit_seal s where s.entry_id = e.id)""")
                .param("time", Timestamp.from(time))
                .query(Long.class)
                .single();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(row.getLong("position"), row.getLong("entry_id"), row.getString("hash"));
    }
}
