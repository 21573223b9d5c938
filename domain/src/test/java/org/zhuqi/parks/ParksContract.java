package org.zhuqi.parks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every keeper of parks, buildings, tenancies and zones does. */
public abstract class ParksContract {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 26);

    protected abstract Parks parks();

    protected abstract Buildings buildings();

    protected abstract Tenancies tenancies();

    protected abstract Zones zones();

    protected abstract EnterpriseId enterprise();

    private Park added() {
        Park park = ParkFixture.park();
        parks().add(park);
        return park;
    }

    private Space addedSpace() {
        Building building = ParkFixture.building(added().id());
        buildings().add(building);
        Space space = ParkFixture.space(building, "101", 500);
        buildings().add(space);
        return space;
    }

    @Test
    void a_park_comes_back_as_it_was_put_in_and_is_saved_once() {
        Park park = added();
        assertThat(parks().find(park.id())).contains(park);
        Park open = park.opened(true);
        parks().save(open);
        assertThat(parks().find(park.id()).orElseThrow().open()).isTrue();
        refused(SharedError.CHANGED_MEANWHILE, () -> parks().save(open));
        assertThat(parks().find(new ParkId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_project_that_is_not_there_is_refused() {
        Park park = ParkFixture.park();
        refused(
                ParksError.NO_SUCH_PROJECT,
                () -> parks().add(park.revised(park.profile(), park.size(), List.of(), UUID.randomUUID())));
    }

    @Test
    void a_chain_comes_back_link_after_link() {
        Park park = added();
        assertThat(parks().chain(park.id())).isEqualTo(ChainMap.empty(park.id()));
        ChainMap drawn = ChainMap.empty(park.id())
                .drawn(List.of(
                        new ChainMap.Link(
                                new LocalText("存储", "저장", null),
                                "",
                                List.of(
                                        new ChainMap.Filler("甲", enterprise(), DAY, null),
                                        new ChainMap.Filler("乙", null, null, null))),
                        new ChainMap.Link(LocalText.ofZh("治疗"), "医院", List.of())));
        parks().save(drawn);
        ChainMap stored = parks().chain(park.id());
        assertThat(stored.links()).isEqualTo(drawn.links());
        refused(SharedError.CHANGED_MEANWHILE, () -> parks().save(drawn));
        parks().save(stored.drawn(stored.links().subList(1, 2)));
        assertThat(parks().chain(park.id()).links()).hasSize(1);
    }

    @Test
    void a_building_keeps_the_stages_it_reached() {
        Building building = ParkFixture.building(added().id());
        buildings().add(building);
        assertThat(buildings().find(building.id())).contains(building);
        Building finishing = building.reached(new Building.Reached(BuildingStage.FINISHING, DAY, "收尾"), DAY);
        buildings().save(finishing);
        assertThat(buildings().find(building.id()).orElseThrow().history()).isEqualTo(finishing.history());
        assertThat(buildings().of(building.park())).hasSize(1);
        refused(SharedError.CHANGED_MEANWHILE, () -> buildings().save(finishing));
    }

    @Test
    void a_space_comes_back_and_is_given_up() {
        Space space = addedSpace();
        assertThat(buildings().find(space.id())).contains(space);
        assertThat(buildings().findForChange(space.id())).contains(space);
        buildings().save(space.givenUp(DAY));
        assertThat(buildings().find(space.id()).orElseThrow().until()).isEqualTo(DAY);
        refused(SharedError.CHANGED_MEANWHILE, () -> buildings().save(space));
    }

    @Test
    void a_space_is_never_let_twice_over_the_same_days() {
        Space space = addedSpace();
        Tenancy first = ParkFixture.tenancy(space, "甲", DAY, DAY.plusDays(10));
        tenancies().add(first);
        assertThat(tenancies().find(first.id())).contains(first);
        refused(ParksError.SPACE_TAKEN, () -> tenancies().add(ParkFixture.tenancy(space, "乙", DAY.plusDays(10), null)));
        Tenancy next = ParkFixture.tenancy(space, "乙", DAY.plusDays(11), null);
        tenancies().add(next);
        assertThat(tenancies().of(space.id())).containsExactly(first, next);
        refused(ParksError.SPACE_TAKEN, () -> tenancies().save(first.extended(DAY.plusDays(20), DAY)));
        tenancies().save(next.takenBack("误录"));
        tenancies().save(first.extended(DAY.plusDays(20), DAY));
        assertThat(tenancies().of(space.id())).hasSize(1);
        refused(SharedError.CHANGED_MEANWHILE, () -> tenancies().save(first));
    }

    @Test
    void two_may_be_somewhere_in_a_park_and_steps_stay() {
        ParkId park = added().id();
        Tenancy named = ParkFixture.somewhere(park, "甲", enterprise());
        tenancies().add(named);
        tenancies().add(ParkFixture.somewhere(park, null, null));
        assertThat(tenancies().find(named.id())).contains(named);
        TenancyStep let = step(named, TenancyStep.Kind.LET, "");
        TenancyStep ended = step(named, TenancyStep.Kind.ENDED, "搬迁");
        tenancies().add(let);
        tenancies().add(ended);
        assertThat(tenancies().steps(named.id())).containsExactly(ended, let);
    }

    private static TenancyStep step(Tenancy tenancy, TenancyStep.Kind kind, String why) {
        return new TenancyStep(
                tenancy.id(),
                kind,
                tenancy.tenant().name(),
                tenancy.term(),
                why,
                UserId.SYSTEM,
                "system",
                Instant.parse("2024-08-26T01:00:00Z"));
    }

    @Test
    void a_zone_and_what_was_said_of_it_come_back() {
        Zone zone = new Zone(
                new ZoneId(UUID.randomUUID()),
                new Zone.Sheet(LocalText.ofZh("示范区"), ParkFixture.YANJI, "国家级", "说明", "文件"),
                true,
                0);
        zones().add(zone);
        assertThat(zones().find(zone.id())).contains(zone);
        ZoneEntry entry = new ZoneEntry(
                zone.id(),
                "示范区建设",
                ZoneEntry.State.IN_ORDER,
                "建设有序",
                DAY,
                UserId.SYSTEM,
                "system",
                Instant.parse("2024-08-26T01:00:00Z"));
        zones().add(entry);
        assertThat(zones().entries(zone.id())).containsExactly(entry);
        Zone revised = zone.revised(new Zone.Sheet(LocalText.ofZh("新名"), ParkFixture.YANJI, "", "", ""));
        zones().save(revised);
        assertThat(zones().find(zone.id()).orElseThrow().sheet()).isEqualTo(revised.sheet());
        refused(SharedError.CHANGED_MEANWHILE, () -> zones().save(revised));
    }

    private static void refused(ErrorKey error, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .satisfies(e -> assertThat(e.is(error)).as(e.getMessage()).isTrue());
    }
}
