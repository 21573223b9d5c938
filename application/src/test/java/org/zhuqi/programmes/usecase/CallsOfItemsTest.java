package org.zhuqi.programmes.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.policies.OpenCalls;
import org.zhuqi.policies.OpenCallsContract;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.Window;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;

class CallsOfItemsTest extends OpenCallsContract {
    private static final PolicyItemId ITEM = new PolicyItemId(new UUID(22, 1));
    private final Clock clock = Clock.fixed(Instant.parse("2024-08-27T02:00:00Z"), ProgrammeFixture.ZONE);
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final CallsOfItems calls = new CallsOfItems(programmes, clock);

    @BeforeEach
    void fill() {
        Particulars of = Particulars.NONE.withItem(ITEM);
        programmes.add(ProgrammeFixture.programme(1, "OPEN").withParticulars(of));
        programmes.add(
                ProgrammeFixture.programme(2, "DRAFT").withParticulars(of).withStatus(ProgrammeStatus.DRAFT));
        programmes.add(ProgrammeFixture.programme(3, "OVER")
                .withParticulars(of)
                .withWindow(new Window(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-02-01T00:00:00Z"))));
        programmes.add(ProgrammeFixture.programme(4, "OTHER"));
    }

    @Override
    protected OpenCalls calls() {
        return calls;
    }

    @Override
    protected PolicyItemId withCall() {
        return ITEM;
    }

    @Test
    void drafts_closed_ones_and_those_of_other_items_are_not_shown() {
        assertThat(calls.of(ITEM))
                .extracting(OpenCalls.Call::path)
                .containsExactly(
                        "/programmes/" + ProgrammeFixture.programme(1, "OPEN").id());
    }

    @Test
    void calls_open_on_a_day_are_counted_with_their_records() {
        OpenProgrammesMeasure measure = new OpenProgrammesMeasure(
                programmes,
                new Place("x", new ReportingUnitId("222400"), "x", LocalText.ofZh("州"), LocalText.ofZh("局")),
                clock);
        MeasureQuery query = new MeasureQuery(
                Actor.anonymous("").scopeFor(ProgrammesRight.READ), LocalDate.of(2024, 8, 27), null, Map.of());
        assertThat(measure.records(query, PageRequest.first(1)).items()).hasSize(1);
        assertThat(measure.records(query, PageRequest.first(1)).next()).isNotNull();
        assertThat(measure.records(query, PageRequest.first(10)).items())
                .extracting(record -> record.label())
                .hasSize(2);
        Programme over = programmes.findByCode("OVER").orElseThrow();
        MeasureQuery january = new MeasureQuery(query.scope(), LocalDate.of(2024, 1, 15), null, Map.of());
        assertThat(measure.records(january, PageRequest.first(10)).items())
                .extracting(record -> record.id())
                .containsExactly(over.id().toString());
    }
}
