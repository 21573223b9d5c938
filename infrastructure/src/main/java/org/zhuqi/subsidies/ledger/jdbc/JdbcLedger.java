package org.zhuqi.subsidies.ledger.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.ledger.Entry;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.Ledger;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;
import org.zhuqi.subsidies.ledger.LedgerBook.Slot;
import org.zhuqi.subsidies.ledger.Posting;

@Repository
@RequiredArgsConstructor
class JdbcLedger implements Ledger {
    /** Stands for the programme as a whole, so that it can be part of the key. */
    static final UUID WHOLE = new UUID(0, 0);

    private static final String[] OF_AWARD = Arrays.stream(LedgerAccount.values())
            .filter(LedgerAccount::ofAward)
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    @Override
    public LedgerBook open(ProgrammeId programme, @Nullable ApplicationId application) {
        // The same lock that decisions take: whoever decides on the programme keeps its ledger too.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:budget, 0))")
                .param("budget", "budget " + programme)
                .query((row, number) -> 1)
                .single();
        Map<Slot, Money> slots = new HashMap<>();
        jdbc.sql("""
                select source, account, application_id, amount from ledger_balance
                where programme_id = :programme and application_id in (:owners)""")
                .param("programme", programme.value())
                .param("owners", application == null ? List.of(WHOLE) : List.of(WHOLE, application.value()))
                .query(row -> {
                    slots.put(slot(row), new Money(row.getBigDecimal("amount")));
                });
        return new LedgerBook(programme, slots);
    }

    private static Slot slot(ResultSet row) throws SQLException {
        UUID owner = row.getObject("application_id", UUID.class);
        return new Slot(
                FundingSource.valueOf(row.getString("source")),
                LedgerAccount.valueOf(row.getString("account")),
                owner.equals(WHOLE) ? null : new ApplicationId(owner));
    }

    @Override
    public Map<EnterpriseId, Money> awardedTo(
            Collection<EnterpriseId> enterprises, ProgrammeId programme, Instant until) {
        Map<EnterpriseId, Money> awarded = new HashMap<>();
        jdbc.sql("""
                select p.enterprise_id, sum(e.amount) as amount
                from ledger_posting p join ledger_entry e on e.posting_id = p.id
                where p.enterprise_id = any(:enterprises) and p.programme_id = :programme and p.at < :until
                    and e.account = any(:accounts)
                group by p.enterprise_id having sum(e.amount) <> 0""")
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .param("programme", programme.value())
                .param("until", Timestamp.from(until))
                .param("accounts", OF_AWARD)
                .query(row -> {
                    awarded.put(
                            new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                            new Money(row.getBigDecimal("amount")));
                });
        return awarded;
    }

    @Override
    public Money awardedSince(EnterpriseId enterprise, Instant from, Instant until, ApplicationId except) {
        return new Money(jdbc.sql("""
                        select coalesce(sum(e.amount), 0)
                        from ledger_posting p join ledger_entry e on e.posting_id = p.id
                        where p.enterprise_id = :enterprise and p.application_id <> :except and p.at < :until
                            and e.account = any(:accounts)
                            and exists (select 1 from ledger_posting a
                                where a.enterprise_id = :enterprise and a.application_id = p.application_id
                                    and a.cause = 'AWARD' and a.at >= :from and a.at < :until)""")
                .param("enterprise", enterprise.value())
                .param("except", except.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("accounts", OF_AWARD)
                .query(BigDecimal.class)
                .single());
    }

    @Override
    public void post(Posting posting) {
        Posting.Matter matter = posting.matter();
        jdbc.sql("""
                insert into ledger_posting (id, programme_id, application_id, enterprise_id, unit_id, cause, document, amount,
                    by_user, by_name, at)
                values (:id, :programme, :application, :enterprise, :unit, :cause, :document, :amount, :by, :byName, :at)""")
                .param("id", posting.id().value())
                .param("programme", posting.programme().value())
                .param(
                        "application",
                        matter == null ? null : matter.application().value())
                .param("enterprise", matter == null ? null : matter.enterprise().value())
                .param("unit", matter == null ? null : matter.unit().value())
                .param("cause", posting.cause().name())
                .param("document", posting.document())
                .param("amount", posting.amount().yuan())
                .param("by", posting.by().value())
                .param("byName", posting.byName())
                .param("at", Timestamp.from(posting.at()))
                .update();
        List<Entry> entries = posting.entries();
        // In one statement: half of a posting is never there, not even where no transaction is begun.
        jdbc.sql("""
                insert into ledger_entry (posting_id, line, source, account, amount)
                select :posting, x.line, x.source, x.account, x.amount
                from unnest(array[:sources]::text[], array[:accounts]::text[], array[:amounts]::numeric[])
                    with ordinality as x (source, account, amount, line)""")
                .param("posting", posting.id().value())
                .param("sources", entries.stream().map(e -> e.source().name()).toList())
                .param("accounts", entries.stream().map(e -> e.account().name()).toList())
                .param("amounts", entries.stream().map(e -> e.amount().yuan()).toList())
                .update();
        LedgerBook.changes(posting).forEach((slot, amount) -> change(posting, slot, amount));
    }

    /**
     * What becomes less is there already: a row that is put in and becomes the sum afterwards would be judged before it
     * does.
     */
    private void change(Posting posting, Slot slot, Money amount) {
        ApplicationId application = slot.application();
        Posting.Matter matter = application == null ? null : posting.matter();
        boolean insert = !amount.isNegative() || slot.account() == LedgerAccount.FUNDS;
        int changed = jdbc.sql(insert ? """
                        insert into ledger_balance (programme_id, source, account, application_id, unit_id, enterprise_id,
                            amount)
                        values (:programme, :source, :account, :owner, :unit, :enterprise, :amount)
                        on conflict (programme_id, application_id, source, account)
                        do update set amount = ledger_balance.amount + excluded.amount""" : """
                        update ledger_balance set amount = amount + :amount
                        where programme_id = :programme and application_id = :owner and source = :source
                            and account = :account""")
                .param("programme", posting.programme().value())
                .param("source", slot.source().name())
                .param("account", slot.account().name())
                .param("owner", application == null ? WHOLE : application.value())
                .param("unit", matter == null ? null : matter.unit().value())
                .param("enterprise", matter == null ? null : matter.enterprise().value())
                .param("amount", amount.yuan())
                .update();
        if (changed == 0) {
            throw new IllegalArgumentException("less than nothing on " + slot);
        }
    }
}
