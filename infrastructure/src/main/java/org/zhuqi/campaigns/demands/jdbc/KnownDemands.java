package org.zhuqi.campaigns.demands.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.demands.Card;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEntry;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Projection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes beside each history what figures count of it, in the transaction that writes the history: what is known changes
 * with some lines only, and then what was known until then gets its end. For any number of demands in a few statements.
 */
@Component
@RequiredArgsConstructor
class KnownDemands {
    private static final Set<DemandState> CLOSED = Set.of(DemandState.RESOLVED, DemandState.RATED, DemandState.CLOSED);
    private static final Set<DemandState> GONE = Set.of(DemandState.MERGED, DemandState.WITHDRAWN);

    private static final String BEGIN = """
            insert into demand_known (demand_id, number, from_day, unit_id, category, campaign_id, raised_on)
            select id, 1, :on, unit_id, category, campaign_id, :on from demand where id = :id""";

    private static final String GO_ON = """
            with said as (
                select * from jsonb_to_recordset(cast(:said as jsonb)) as s (demand_id uuid, number int, on_day date,
                    lead text, category text, merged boolean, gone boolean, closed boolean, closing_due date,
                    accepted_on date, resolved_on date, on_time boolean, days_taken int, rated_on date, satisfied boolean)),
            before as (
                select k.* from said s join demand_known k on k.demand_id = s.demand_id
                where k.until_day = 'infinity' and k.carded_on is null),
            after as (
                select s.number, greatest(b.from_day, s.on_day) as from_day, b.number as before, b.demand_id, b.unit_id,
                    b.campaign_id, b.raised_on, s.lead, s.category, s.merged, s.closed,
                    case when not s.gone then coalesce(b.accepted_on, s.accepted_on) end as accepted_on,
                    case when not s.closed and not s.gone and coalesce(b.accepted_on, s.accepted_on) is not null
                        then s.closing_due end as closing_due,
                    coalesce(s.resolved_on, b.resolved_on) as resolved_on, coalesce(s.on_time, b.on_time) as on_time,
                    coalesce(s.days_taken, b.days_taken) as days_taken, coalesce(s.rated_on, b.rated_on) as rated_on,
                    coalesce(s.satisfied, b.satisfied) as satisfied
                from said s join before b on b.demand_id = s.demand_id),
            changed as (
                select a.* from after a join before b on b.demand_id = a.demand_id
                where (a.lead, a.category, a.merged, a.accepted_on, a.closed, a.closing_due, a.resolved_on, a.on_time,
                    a.days_taken, a.rated_on, a.satisfied) is distinct from (b.lead, b.category, b.merged, b.accepted_on,
                    b.closed, b.closing_due, b.resolved_on, b.on_time, b.days_taken, b.rated_on, b.satisfied)),
            ended as (
                update demand_known k set until_day = c.from_day, stale = true from changed c
                where k.demand_id = c.demand_id and k.number = c.before)
            insert into demand_known (demand_id, number, from_day, unit_id, lead, category, campaign_id, raised_on,
                merged, accepted_on, closed, closing_due, resolved_on, on_time, days_taken, rated_on, satisfied)
            select demand_id, number, from_day, unit_id, lead, category, campaign_id, raised_on, merged, accepted_on,
                closed, closing_due, resolved_on, on_time, days_taken, rated_on, satisfied
            from changed""";

    private static final String KEEP_CARDS = """
            insert into demand_known (demand_id, number, from_day, until_day, unit_id, lead, category, campaign_id,
                carded_on)
            select d.id, -s.number, s.given_on, greatest(s.given_on, coalesce(s.cancelled_on, 'infinity')), d.unit_id, s.unit_id, d.category,
                d.campaign_id, s.given_on
            from jsonb_to_recordset(cast(:said as jsonb)) as s (demand_id uuid, number int, unit_id text, given_on date,
                cancelled_on date) join demand d on d.id = s.demand_id
            on conflict (demand_id, number) do update set until_day = excluded.until_day, stale = true
                where demand_known.until_day <> excluded.until_day""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    void begin(Made raised) {
        jdbc.sql(BEGIN)
                .param("id", raised.demand().id().value())
                .param("on", raised.entries().getFirst().on())
                .update();
    }

    /** After rows and histories were written. */
    void goOn(List<Made> made, List<Projection> projections) {
        List<Map<String, @Nullable Object>> facts = new ArrayList<>();
        List<Map<String, @Nullable Object>> cards = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            Made each = made.get(i);
            if (each.entries().isEmpty()) {
                continue;
            }
            facts.add(facts(each, projections.get(i)));
            for (DemandEntry entry : each.entries()) {
                switch (entry.event()) {
                    case DemandEvent.CardGiven given ->
                        each.demand().cards().stream()
                                .filter(card -> card.givenOn().equals(entry.on()))
                                .forEach(card -> cards.add(card(each.demand(), card)));
                    case DemandEvent.CardCancelled cancelled ->
                        each.demand().card(cancelled.card()).ifPresent(card -> cards.add(card(each.demand(), card)));
                    default -> {
                        // Changes no card that counts.
                    }
                }
            }
        }
        write(GO_ON, facts);
        write(KEEP_CARDS, cards.stream().distinct().toList());
    }

    private void write(String sql, List<Map<String, @Nullable Object>> said) {
        if (!said.isEmpty()) {
            jdbc.sql(sql).param("said", json.writeValueAsString(said)).update();
        }
    }

    /** What the new lines say; what they do not say stays as it was. */
    private static Map<String, @Nullable Object> facts(Made made, Projection projection) {
        Demand demand = made.demand();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("demand_id", demand.id().value());
        facts.put("number", demand.entries());
        facts.put("on_day", made.entries().getLast().on().toString());
        facts.put("lead", DemandRows.text(demand.handling().lead()));
        facts.put("category", demand.category());
        facts.put("merged", demand.state() == DemandState.MERGED);
        facts.put("gone", GONE.contains(demand.state()));
        facts.put("closed", CLOSED.contains(demand.state()));
        facts.put("closing_due", text(projection.closingDue()));
        for (DemandEntry entry : made.entries()) {
            switch (entry.event()) {
                case DemandEvent.Accepted accepted -> facts.put("accepted_on", text(entry.on()));
                case DemandEvent.Bound bound -> facts.put("accepted_on", text(entry.on()));
                case DemandEvent.Resolved resolved -> {
                    facts.put("resolved_on", text(entry.on()));
                    facts.put("on_time", resolved.onTime());
                    facts.put("days_taken", resolved.daysTaken());
                }
                case DemandEvent.Rated rated -> {
                    facts.put("rated_on", text(entry.on()));
                    facts.put("satisfied", rated.grade() == Grade.VERY_SATISFIED || rated.grade() == Grade.SATISFIED);
                }
                default -> {
                    // Says nothing that figures count beside the state.
                }
            }
        }
        return facts;
    }

    private static Map<String, @Nullable Object> card(Demand demand, Card card) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("demand_id", demand.id().value());
        said.put("number", card.number());
        said.put("unit_id", card.unit().value());
        said.put("given_on", text(card.givenOn()));
        said.put("cancelled_on", text(card.cancelled()));
        return said;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
