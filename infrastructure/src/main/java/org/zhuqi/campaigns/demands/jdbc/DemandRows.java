package org.zhuqi.campaigns.demands.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.demands.Answer;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEntry;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.Matter;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Rows of demands and of their histories; what an event says beside who and when is kept as JSON. */
@Component
class DemandRows {
    /** In which days are told. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JsonMapper json;
    private final Map<DemandMove, ObjectReader> readers;

    DemandRows(JsonMapper json) {
        this.json = LimitsInJson.with(json);
        // Asked for once, not for every line of every history that supervision reads.
        this.readers = new EnumMap<>(Arrays.stream(DemandMove.values())
                .collect(Collectors.toMap(Function.identity(), move -> this.json.readerFor(kind(move)))));
    }

    DemandEntry entry(ResultSet row, int number) throws SQLException {
        return new DemandEntry(
                row.getInt("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("on_day", LocalDate.class),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                unit(row.getString("by_unit")),
                Objects.requireNonNull(readers.get(DemandMove.valueOf(row.getString("kind"))))
                        .readValue(row.getString("data")));
    }

    private static Class<? extends DemandEvent> kind(DemandMove move) {
        return switch (move) {
            case RAISE -> DemandEvent.Raised.class;
            case ACCEPT -> DemandEvent.Accepted.class;
            case REFUSE -> DemandEvent.Refused.class;
            case WITHDRAW -> DemandEvent.Withdrawn.class;
            case MERGE -> DemandEvent.Merged.class;
            case BIND -> DemandEvent.Bound.class;
            case DISPATCH -> DemandEvent.Dispatched.class;
            case OBJECT -> DemandEvent.Objected.class;
            case UPHOLD, OVERRULE -> DemandEvent.ObjectionDecided.class;
            case CONTACT -> DemandEvent.Contacted.class;
            case REPLY -> DemandEvent.Replied.class;
            case ASK -> DemandEvent.InformationAsked.class;
            case INFORM -> DemandEvent.InformationGiven.class;
            case GO_ON -> DemandEvent.WentOn.class;
            case ASK_EXTENSION -> DemandEvent.ExtensionAsked.class;
            case GRANT_EXTENSION, DENY_EXTENSION -> DemandEvent.ExtensionDecided.class;
            case DEFER -> DemandEvent.Deferred.class;
            case RESOLVE -> DemandEvent.Resolved.class;
            case RATE -> DemandEvent.Rated.class;
            case LAPSE -> DemandEvent.RatingLapsed.class;
            case CONFIRM -> DemandEvent.Confirmed.class;
            case CLOSE -> DemandEvent.ClosedOnProof.class;
            case REOPEN -> DemandEvent.Reopened.class;
            case CONTRADICT -> DemandEvent.Contradicted.class;
            case REMIND -> DemandEvent.Reminded.class;
            case GIVE_CARD -> DemandEvent.CardGiven.class;
            case ANSWER_CARD -> DemandEvent.CardAnswered.class;
            case CANCEL_CARD -> DemandEvent.CardCancelled.class;
        };
    }

    Map<String, @Nullable Object> columns(Demand demand, DemandEntry entry, Projection projection) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("demand", demand.id().value());
        columns.put("sequence", entry.sequence());
        columns.put("at", Timestamp.from(entry.at()));
        columns.put("on", entry.on());
        columns.put("by", entry.by().value());
        columns.put("byName", entry.byName());
        columns.put("byUnit", text(entry.byUnit()));
        columns.put("kind", entry.event().move().name());
        columns.put("data", json.writeValueAsString(entry.event()));
        columns.put("state", demand.state().name());
        columns.put("lead", text(demand.handling().lead()));
        columns.put("category", demand.category());
        columns.put("closingDue", projection.closingDue());
        return columns;
    }

    /** What changes with every move. */
    Map<String, @Nullable Object> columns(Demand demand, Projection projection) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", demand.id().value());
        columns.put("category", demand.category());
        columns.put("state", projection.state().name());
        columns.put("waitingOn", projection.waitingOn().name());
        columns.put("standing", projection.standing());
        columns.put("lead", text(demand.handling().lead()));
        columns.put("assisting", texts(demand.handling().assisting()));
        columns.put("units", texts(demand.units()));
        columns.put(
                "extensionOpen",
                demand.extension() != null && demand.extension().open());
        columns.put("due", projection.due());
        columns.put("dueAt", moment(projection.dueAt()));
        columns.put("closingDue", projection.closingDue());
        columns.put("yellows", projection.yellows());
        columns.put("reds", projection.reds());
        Answer answer = demand.answer();
        columns.put("outcome", answer == null ? null : answer.outcome().name());
        columns.put(
                "grade",
                answer == null || answer.grade() == null ? null : answer.grade().name());
        columns.put("other", demand.other() == null ? null : demand.other().value());
        columns.put("entries", demand.entries());
        return columns;
    }

    /** What never changes. */
    Map<String, @Nullable Object> matter(Demand demand, DemandEntry first) {
        Matter matter = demand.matter();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("enterprise", matter.enterprise().value());
        columns.put("unit", matter.unit().value());
        columns.put("title", matter.title());
        columns.put("text", matter.text());
        columns.put("raisedAt", Timestamp.from(first.at()));
        columns.put("channel", matter.origin().channel().name());
        columns.put(
                "campaign", matter.campaign() == null ? null : matter.campaign().value());
        return columns;
    }

    private static String texts(Collection<ReportingUnitId> units) {
        return units.stream()
                .map(ReportingUnitId::value)
                .sorted()
                .reduce((a, b) -> a + "," + b)
                .map(all -> "{" + all + "}")
                .orElse("{}");
    }

    static @Nullable Timestamp moment(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable String text(@Nullable ReportingUnitId unit) {
        return unit == null ? null : unit.value();
    }

    static @Nullable ReportingUnitId unit(@Nullable String unit) {
        return unit == null ? null : new ReportingUnitId(unit);
    }
}
