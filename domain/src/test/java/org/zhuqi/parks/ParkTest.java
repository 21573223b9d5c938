package org.zhuqi.parks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;

class ParkTest {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 26);

    @Test
    void the_plot_ratio_is_floor_over_land_with_two_decimals() {
        assertThat(new Park.Size(Approximate.parse("4.35万"), Approximate.parse("12.28万")).plotRatio())
                .contains(new BigDecimal("2.82"));
        assertThat(new Park.Size(null, Approximate.parse("12.28万")).plotRatio()).isEmpty();
        assertThat(new Park.Size(Approximate.parse("0"), Approximate.parse("1")).plotRatio())
                .isEmpty();
    }

    @Test
    void a_building_has_the_stage_of_the_day_and_goes_only_where_the_law_allows() {
        Building building =
                ParkFixture.building(ParkFixture.park().id()).reached(reached(BuildingStage.FINISHING, DAY), DAY);
        assertThat(building.stage(ParkFixture.OPENED.minusDays(1))).isEmpty();
        assertThat(building.stage(DAY.minusDays(1))).contains(BuildingStage.BUILDING);
        assertThat(building.stage(DAY)).contains(BuildingStage.FINISHING);
        refused(ParksError.STAGE_NOT_ALLOWED, () -> building.reached(reached(BuildingStage.PLANNED, DAY), DAY));
        refused(
                ParksError.STAGE_NOT_ALLOWED,
                () -> building.reached(reached(BuildingStage.IN_USE, DAY.minusDays(1)), DAY));
        refused(ParksError.DAY_TO_COME, () -> building.reached(reached(BuildingStage.IN_USE, DAY.plusDays(1)), DAY));
        Building used = building.reached(reached(BuildingStage.IN_USE, DAY), DAY);
        refused(ParksError.REASON_MISSING, () -> used.reached(reached(BuildingStage.CLOSED, DAY), DAY));
    }

    private static Building.Reached reached(BuildingStage stage, LocalDate day) {
        return new Building.Reached(stage, day, "");
    }

    /** First and last day, the day looked at, and how it stands. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-08-26, 2024-08-26, ACTIVE",
        "2024-01-01, 2024-08-25, 2024-08-26, ENDED",
        "2024-08-26, ,           2024-08-26, ACTIVE",
        "2024-08-27, ,           2024-08-26, TO_COME",
        "2024-01-01, ,           2099-01-01, ACTIVE"
    })
    void a_tenancy_counts_from_its_first_to_its_last_day(
            LocalDate from, @Nullable LocalDate to, LocalDate asOf, TenancyStatus status) {
        assertThat(tenancy(from, to).status(asOf)).isEqualTo(status);
    }

    /** Terms that share the day on which one ends overlap. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-06-30, 2024-07-01, 2024-12-31, false",
        "2024-01-01, 2024-06-30, 2024-06-30, 2024-12-31, true",
        "2024-01-01, ,           2030-01-01, ,           true",
        "2024-03-01, 2024-04-01, 2024-01-01, ,           true"
    })
    void terms_overlap_when_they_share_a_day(
            LocalDate from, @Nullable LocalDate to, LocalDate other, @Nullable LocalDate otherTo, boolean overlap) {
        Tenancy.Term one = new Tenancy.Term(from, false, to);
        Tenancy.Term two = new Tenancy.Term(other, false, otherTo);
        assertThat(one.overlaps(two)).isEqualTo(overlap);
        assertThat(two.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void a_tenancy_is_extended_ended_corrected_and_withdrawn_with_reasons() {
        Tenancy tenancy = tenancy(ParkFixture.OPENED, DAY);
        assertThat(tenancy.extended(null, DAY).term().to()).isNull();
        refused(ParksError.ENDS_BEFORE_IT_BEGINS, () -> tenancy.extended(DAY.minusDays(1), DAY));
        refused(
                ParksError.ENDS_BEFORE_IT_BEGINS,
                () -> tenancy.extended(null, DAY).extended(DAY, DAY));
        refused(ParksError.REASON_MISSING, () -> tenancy.ended(DAY, " ", DAY));
        Tenancy ended = tenancy.ended(DAY.minusDays(1), "搬迁", DAY);
        assertThat(ended.status(DAY)).isEqualTo(TenancyStatus.ENDED);
        refused(ParksError.TENANCY_OVER, () -> ended.extended(DAY, DAY));
        Tenancy corrected = ended.corrected(
                Tenancy.Tenant.UNNAMED, Approximate.parse("约7800"), new Tenancy.Term(DAY, true, null), "误录日期");
        assertThat(corrected.status(DAY)).isEqualTo(TenancyStatus.ACTIVE);
        Tenancy withdrawn = corrected.takenBack("从未入驻");
        assertThat(withdrawn.status(DAY)).isEqualTo(TenancyStatus.WITHDRAWN);
        refused(ParksError.TENANCY_OVER, () -> withdrawn.takenBack("再次"));
        refused(ParksError.ENDS_BEFORE_IT_BEGINS, () -> new Tenancy.Term(DAY, false, DAY.minusDays(1)));
    }

    @Test
    void a_space_is_there_on_every_day_of_a_term_or_not() {
        Space space = ParkFixture.space(ParkFixture.building(ParkFixture.park().id()), "101", 500);
        assertThat(space.there(new Tenancy.Term(ParkFixture.OPENED, false, null)))
                .isTrue();
        assertThat(space.there(new Tenancy.Term(ParkFixture.OPENED.minusDays(1), false, null)))
                .isFalse();
        Space ending = space.givenUp(DAY);
        assertThat(ending.there(new Tenancy.Term(DAY, false, DAY))).isTrue();
        assertThat(ending.there(new Tenancy.Term(DAY, false, null))).isFalse();
        assertThat(ending.there(DAY.plusDays(1))).isFalse();
        refused(ParksError.ENDS_BEFORE_IT_BEGINS, () -> space.givenUp(ParkFixture.OPENED.minusDays(1)));
    }

    @Test
    void a_chain_of_five_links_counts_those_that_somebody_fills_on_the_day() {
        ChainMap chain = ChainMap.empty(ParkFixture.park().id())
                .drawn(List.of(
                        link("存储", new ChainMap.Filler("甲", null, DAY, null)),
                        link("研发", new ChainMap.Filler("乙", null, null, null)),
                        link("生产", new ChainMap.Filler("丙", null, ParkFixture.OPENED, DAY.minusDays(1))),
                        link("制备"),
                        link("治疗")));
        assertThat(chain.present(DAY)).isEqualTo(1);
        assertThat(chain.present(DAY.minusDays(1))).isEqualTo(1);
        assertThat(chain.present(ParkFixture.OPENED.minusDays(1))).isZero();
        assertThat(chain.links().stream().map(link -> link.state(DAY)))
                .containsExactly(
                        ChainMap.State.PRESENT,
                        ChainMap.State.FORESEEN,
                        ChainMap.State.GAP,
                        ChainMap.State.GAP,
                        ChainMap.State.GAP);
        assertThat(chain.gaps(DAY)).extracting(link -> link.name().zh()).containsExactly("生产", "制备", "治疗");
        refused(ParksError.ENDS_BEFORE_IT_BEGINS, () -> new ChainMap.Filler("甲", null, null, DAY));
    }

    private static ChainMap.Link link(String name, ChainMap.Filler... fillers) {
        return new ChainMap.Link(LocalText.ofZh(name), "", List.of(fillers));
    }

    @Test
    void occupancy_is_unknown_where_nothing_can_be_let() {
        assertThat(Occupancy.NOTHING.rate()).isEmpty();
        Occupancy half = new Occupancy(BigDecimal.valueOf(800), BigDecimal.valueOf(400));
        assertThat(half.rate()).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("50"));
        assertThat(half.plus(half).vacant()).isEqualByComparingTo("800");
    }

    @Test
    void the_last_word_about_an_item_of_a_zone_counts_as_of_the_day() {
        ZoneId zone = new ZoneId(UUID.randomUUID());
        ZoneEntry planned = entry(zone, "码头", ZoneEntry.State.PLANNED, DAY.minusDays(9));
        ZoneEntry order = entry(zone, "码头", ZoneEntry.State.IN_ORDER, DAY);
        ZoneEntry road = entry(zone, "道路", ZoneEntry.State.DONE, DAY);
        ZoneEntry late = entry(zone, "码头", ZoneEntry.State.DELAYED, DAY.minusDays(5));
        List<ZoneEntry> all = List.of(planned, order, road, late);
        assertThat(ZoneEntry.standing(all, DAY)).containsExactly(order, road);
        assertThat(ZoneEntry.standing(all, DAY.minusDays(1))).containsExactly(late);
    }

    private static ZoneEntry entry(ZoneId zone, String item, ZoneEntry.State state, LocalDate day) {
        return new ZoneEntry(zone, item, state, "", day, UserId.SYSTEM, "system", Instant.EPOCH);
    }

    private static Tenancy tenancy(LocalDate from, @Nullable LocalDate to) {
        Space space = ParkFixture.space(ParkFixture.building(ParkFixture.park().id()), "101", 500);
        return ParkFixture.tenancy(space, "甲", from, to);
    }

    private static void refused(ParksError error, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .satisfies(e -> assertThat(e.is(error)).as(e.getMessage()).isTrue());
    }
}
