package org.zhuqi.campaigns.demands.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.demands.Card;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEntry;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.shared.SharedError;

@Repository
@RequiredArgsConstructor
class JdbcDemands implements Demands {
    private static final String OVER = "('MERGED', 'REFUSED', 'WITHDRAWN', 'CLOSED')";
    private static final String UPDATE = """
            update demand set category = :category, state = :state, waiting_on = :waitingOn, standing = :standing,
                lead = :lead, assisting = :assisting::text[], units = :units::text[], extension_open = :extensionOpen,
                due = :due, due_at = :dueAt, closing_due = :closingDue, yellows = :yellows, reds = :reds,
                outcome = :outcome, grade = :grade, other_id = :other, entries = :entries
            where id = :id and entries = :old""";
    private static final String APPEND = """
            insert into demand_event (demand_id, sequence, at, on_day, by_user, by_name, by_unit, kind, data, state, lead,
                category, closing_due)
            values (:demand, :sequence, :at, :on, :by, :byName, :byUnit, :kind, :data::jsonb, :state, :lead, :category,
                :closingDue)""";

    private static final String KEEP_DAYS = """
            with said as materialized (
                select s.*, (d.due, d.due_at, d.closing_due) is distinct from (s.due, s.due_at, s.closing_due) as moved
                from unnest(cast(:ids as uuid[]), cast(:entries as int[]), cast(:due as date[]),
                        cast(:dueAt as timestamptz[]), cast(:closing as date[]), cast(:next as timestamptz[]))
                        as s (id, entries, due, due_at, closing_due, next_on)
                    join demand d on d.id = s.id and d.entries = s.entries),
            days as (
                update demand d set due = s.due, due_at = s.due_at, closing_due = s.closing_due from said s where d.id = s.id and s.moved)
            update demand_moment m set next_on = s.next_on from said s
            where m.demand_id = s.id and m.next_on is distinct from s.next_on""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final DemandRows rows;
    private final KnownDemands known;

    @Override
    public Optional<Demand> find(DemandId id) {
        List<DemandEntry> history = history(id);
        return history.isEmpty() ? Optional.empty() : Optional.of(Demand.of(id, history));
    }

    @Override
    public Optional<Demand> lock(DemandId id) {
        return jdbc.sql("select id from demand where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(found -> find(id));
    }

    @Override
    public void lockAll(Collection<DemandId> ids) {
        jdbc.sql("select id from demand where id in (:ids) order by id for update")
                .param("ids", ids.stream().map(DemandId::value).toList())
                .query(UUID.class)
                .list();
    }

    @Override
    public List<DemandEntry> history(DemandId id) {
        return jdbc.sql("select * from demand_event where demand_id = :id order by sequence")
                .param("id", id.value())
                .query(rows::entry)
                .list();
    }

    @Override
    public void add(Made raised, Projection projection) {
        int added = jdbc.sql("""
                insert into demand (id, enterprise_id, unit_id, category, title, text, raised_at, channel, campaign_id,
                    state, waiting_on, standing, lead, assisting, units, extension_open, due, due_at, closing_due, yellows,
                    reds, outcome, grade, other_id, entries)
                values (:id, :enterprise, :unit, :category, :title, :text, :raisedAt, :channel, :campaign, :state,
                    :waitingOn, :standing, :lead, :assisting::text[], :units::text[], :extensionOpen, :due, :dueAt, :closingDue,
                    :yellows, :reds, :outcome, :grade, :other, :entries)
                on conflict (id) do nothing""")
                .params(rows.columns(raised.demand(), projection))
                .params(rows.matter(raised.demand(), raised.entries().getFirst()))
                .update();
        if (added == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        append(List.of(raised), List.of(projection));
        jdbc.sql("insert into demand_moment (demand_id, next_on) values (:id, :next)")
                .param("id", raised.demand().id().value())
                .param("next", DemandRows.moment(projection.nextMoment()))
                .update();
        known.begin(raised);
    }

    @Override
    public void save(Made made, Projection projection) {
        saveAll(List.of(made), List.of(projection));
    }

    @Override
    public void saveAll(List<Made> made, List<Projection> projections) {
        List<Map<String, @Nullable Object>> updates = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            if (!made.get(i).entries().isEmpty()) {
                Demand demand = made.get(i).demand();
                Map<String, @Nullable Object> columns = rows.columns(demand, projections.get(i));
                columns.put("old", demand.entries() - made.get(i).entries().size());
                updates.add(columns);
            }
        }
        for (int changed : batch(UPDATE, updates)) {
            if (changed == 0) {
                throw SharedError.CHANGED_MEANWHILE.refused();
            }
        }
        append(made, projections);
        keepCards(made);
        keepDays(made, projections);
        known.goOn(made, projections);
    }

    /** The days that a change of the calendar moves; most of the time they stay as they were, and nothing is written. */
    private void keepDays(List<Made> made, List<Projection> projections) {
        StringJoiner ids = array();
        StringJoiner entries = array();
        StringJoiner due = array();
        StringJoiner dueAt = array();
        StringJoiner closing = array();
        StringJoiner next = array();
        for (int i = 0; i < made.size(); i++) {
            Demand demand = made.get(i).demand();
            Projection projection = projections.get(i);
            ids.add(demand.id().toString());
            entries.add(String.valueOf(demand.entries()));
            due.add(String.valueOf(projection.due()));
            dueAt.add(String.valueOf(projection.dueAt()));
            closing.add(String.valueOf(projection.closingDue()));
            next.add(String.valueOf(projection.nextMoment()));
        }
        jdbc.sql(KEEP_DAYS)
                .param("ids", ids.toString())
                .param("entries", entries.toString())
                .param("due", due.toString())
                .param("dueAt", dueAt.toString())
                .param("closing", closing.toString())
                .param("next", next.toString())
                .update();
    }

    private static StringJoiner array() {
        return new StringJoiner(",", "{", "}");
    }

    private void append(List<Made> made, List<Projection> projections) {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            for (DemandEntry entry : made.get(i).entries()) {
                lines.add(rows.columns(made.get(i).demand(), entry, projections.get(i)));
            }
        }
        try {
            batch(APPEND, lines);
        } catch (DuplicateKeyException e) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private void keepCards(List<Made> made) {
        List<Map<String, @Nullable Object>> cards = new ArrayList<>();
        for (Made each : made) {
            for (DemandEntry entry : each.entries()) {
                switch (entry.event()) {
                    case DemandEvent.CardGiven given -> cards.add(card(each.demand(), entry, given));
                    case DemandEvent.CardAnswered answered -> cards.add(card(each.demand(), answered.card()));
                    case DemandEvent.CardCancelled cancelled -> cards.add(card(each.demand(), cancelled.card()));
                    default -> {
                        // Says nothing of cards.
                    }
                }
            }
        }
        batch("""
                insert into demand_card (demand_id, number, reason, colour, unit_id, issued_by, given_on, due,
                    overdue_days, answered_on, cancelled_on)
                values (:demand, :number, :reason, :colour, :unit, :issuedBy, :givenOn, :due, :overdueDays, :answered,
                    :cancelled)
                on conflict (demand_id, number) do update
                    set answered_on = excluded.answered_on, cancelled_on = excluded.cancelled_on""", cards);
    }

    /** The card of this line: cards of one move are told apart by what they are for. */
    private static Map<String, @Nullable Object> card(Demand demand, DemandEntry entry, DemandEvent.CardGiven given) {
        Card card = demand.cards().stream()
                .filter(each -> each.reason() == given.reason()
                        && each.promise() == given.promise()
                        && each.givenOn().equals(entry.on()))
                .reduce((first, second) -> second)
                .orElseThrow();
        Map<String, @Nullable Object> columns = card(demand, card.number());
        columns.put("overdueDays", given.overdueDays());
        return columns;
    }

    private static Map<String, @Nullable Object> card(Demand demand, int number) {
        Card card = demand.card(number).orElseThrow();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("demand", demand.id().value());
        columns.put("number", card.number());
        columns.put("reason", card.reason().name());
        columns.put("colour", card.colour().name());
        columns.put("unit", card.unit().value());
        columns.put("issuedBy", card.issuedBy().value());
        columns.put("givenOn", card.givenOn());
        columns.put("due", card.due());
        columns.put("overdueDays", 0);
        columns.put("answered", card.answered());
        columns.put("cancelled", card.cancelled());
        return columns;
    }

    @SuppressWarnings("unchecked")
    private int[] batch(String sql, List<Map<String, @Nullable Object>> all) {
        return all.isEmpty() ? new int[0] : batches.batchUpdate(sql, all.toArray(Map[]::new));
    }

    @Override
    public List<Demand> lockDue(Instant now, int most) {
        return folded(jdbc.sql("""
                        select d.id from demand_moment m join demand d on d.id = m.demand_id where m.next_on <= :now
                        order by m.next_on, m.demand_id limit %d for update of d skip locked""".formatted(most))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list());
    }

    @Override
    public int lookAtAllAgain() {
        return jdbc.sql(
                        "update demand_moment m set next_on = timestamptz 'epoch' from demand d where d.id = m.demand_id"
                                + " and d.state not in " + OVER)
                .update();
    }

    @Override
    public List<Demand> lockWithBound(DemandId id) {
        Set<UUID> locked =
                Set.copyOf(jdbc.sql("select id from demand where id = :id or (other_id = :id and state = 'BOUND')"
                                + " order by id for update")
                        .param("id", id.value())
                        .query(UUID.class)
                        .list());
        List<UUID> bound = bound(id);
        if (!locked.containsAll(bound)) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        return folded(bound);
    }

    @Override
    public Set<DemandId> boundTo(DemandId id) {
        return bound(id).stream().map(DemandId::new).collect(Collectors.toSet());
    }

    private List<UUID> bound(DemandId id) {
        return jdbc.sql("select id from demand where other_id = :id and state = 'BOUND' order by id")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    @Override
    public boolean hasOthers(DemandId id) {
        return jdbc.sql("select exists (select 1 from demand where other_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** All histories in one query. */
    private List<Demand> folded(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DemandEntry>> histories = new LinkedHashMap<>();
        ids.forEach(id -> histories.put(id, new ArrayList<>()));
        jdbc.sql("select * from demand_event where demand_id = any (cast(:ids as uuid[])) order by demand_id, sequence")
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    Objects.requireNonNull(histories.get(row.getObject("demand_id", UUID.class)))
                            .add(rows.entry(row, 0));
                });
        return histories.entrySet().stream()
                .map(history -> Demand.of(new DemandId(history.getKey()), history.getValue()))
                .toList();
    }
}
