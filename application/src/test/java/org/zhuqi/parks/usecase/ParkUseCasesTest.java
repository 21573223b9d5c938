package org.zhuqi.parks.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.enterprises.usecase.FindEnterprise;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Qualifier;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.InMemoryBuildings;
import org.zhuqi.parks.InMemoryParks;
import org.zhuqi.parks.InMemoryTenancies;
import org.zhuqi.parks.InMemoryZones;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParksError;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.TenancyStatus;
import org.zhuqi.parks.TenancyStep;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** It is 26 August 2024. */
class ParkUseCasesTest {
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);
    private static final UUID PROJECT = new UUID(50, 1);

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneOffset.ofHours(8));
    private final InMemoryParks parks = new InMemoryParks(Set.of(PROJECT));
    private final InMemoryBuildings buildings = new InMemoryBuildings();
    private final InMemoryTenancies tenancies = new InMemoryTenancies();
    private final InMemoryZones zones = new InMemoryZones();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final InMemoryReportingUnits units = new InMemoryReportingUnits(
            new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, LocalText.ofZh("州"), null, null, true),
            new ReportingUnit(YANJI, UnitKind.COUNTY, LocalText.ofZh("延吉市"), PREFECTURE, null, true),
            new ReportingUnit(HUNCHUN, UnitKind.COUNTY, LocalText.ofZh("珲春市"), PREFECTURE, null, true));
    private final ParkFields fields = new ParkFields(units, new FindEnterprise(enterprises));
    private final FindPark findPark = new FindPark(parks, buildings);
    private final EditPark editPark = new EditPark(parks, fields, audit, clock);
    private final EditBuilding editBuilding = new EditBuilding(buildings, tenancies, findPark, audit, clock);
    private final KeepTenancies keep = new KeepTenancies(buildings, tenancies, findPark, fields, audit, clock);
    private final DrawChain drawChain = new DrawChain(parks, findPark, fields, audit);
    private final EditZone editZone = new EditZone(zones, fields, audit, clock);

    private final Actor yanji = actor(Role.UNIT_OFFICER, YANJI);
    private final Actor hunchun = actor(Role.UNIT_OFFICER, HUNCHUN);
    private final Actor leader = actor(Role.PREFECTURE_LEADER, PREFECTURE);
    private final EnterpriseId tenant = new EnterpriseId(UUID.randomUUID());

    @BeforeEach
    void tenant() {
        enterprises.add(Enterprise.builder()
                .id(tenant)
                .names(new EnterpriseNames("示范企业001", null, List.of()))
                .unit(YANJI)
                .contacts(List.of())
                .shareholders(List.of())
                .recordedOn(LocalDate.of(2024, 1, 1))
                .demonstration(true)
                .build());
    }

    private ParkId park() {
        return editPark.record(yanji, command("222401", "约7800", ""));
    }

    private static EditPark.Command command(String unit, String land, String project) {
        return new EditPark.Command(
                null, "产业园", "산업단지", "", "INDUSTRIAL", unit, "", "", "", land, "12.28万", "化妆品 | 화장품\n保健品", project);
    }

    @Test
    void a_park_is_read_as_it_was_typed_and_written_back_the_same() {
        ParkId id = editPark.record(yanji, command("222401", "4.35万", PROJECT.toString()));
        assertThat(parks.find(id).orElseThrow().size().land()).hasToString("43500");
        assertThat(parks.find(id).orElseThrow().directions())
                .containsExactly(new LocalText("化妆品", "화장품", null), LocalText.ofZh("保健品"));
        EditPark.Command written = editPark.written(yanji, id);
        editPark.revise(yanji, id, written);
        assertThat(editPark.written(yanji, id).directions()).isEqualTo(written.directions());
        refused(SharedError.CHANGED_MEANWHILE, () -> editPark.revise(yanji, id, written));
        refused(
                ParksError.NO_SUCH_PROJECT,
                () -> editPark.record(
                        yanji, command("222401", "", UUID.randomUUID().toString())));
        assertThat(audit.events()).isNotEmpty();
    }

    @Test
    void everything_that_is_wrong_with_a_park_is_said_at_once() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> editPark.record(yanji, command("222499", "十亩", "x")))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("unit", "land", "project"));
    }

    @Test
    void another_unit_finds_no_park_and_a_leader_changes_none() {
        ParkId id = park();
        refused(SharedError.NOT_FOUND, () -> editPark.open(hunchun, id, true));
        refused(SharedError.NOT_FOUND, () -> editPark.record(hunchun, command("222401", "", "")));
        refused(SharedError.DENIED, () -> editPark.open(leader, id, true));
        editPark.open(yanji, id, true);
        assertThat(findPark.open(id)).isPresent();
    }

    private BuildingId building(ParkId park) {
        return editBuilding.record(
                yanji,
                park,
                new EditBuilding.Command("一号楼", "", "", "PRODUCTION", "约4000"),
                new EditBuilding.StageCommand("BUILDING", "2024-01-01", ""));
    }

    private SpaceId space(BuildingId building) {
        return editBuilding.addSpace(
                yanji, building, new EditBuilding.SpaceCommand("101", "500", "6", "", "", "2024-01-01"));
    }

    @Test
    void a_building_gets_on_and_its_spaces_have_an_area() {
        BuildingId id = building(park());
        editBuilding.reach(yanji, id, new EditBuilding.StageCommand("FINISHING", "", "收尾"));
        assertThat(buildings.find(id).orElseThrow().stage(TODAY)).contains(BuildingStage.FINISHING);
        refused(
                SharedError.INVALID_INPUT,
                () -> editBuilding.addSpace(yanji, id, new EditBuilding.SpaceCommand("101", "0", "-1", "", "", "")));
        SpaceId space = space(id);
        editBuilding.reviseSpace(yanji, space, new EditBuilding.SpaceCommand("101", "510", "", "", "", ""));
        assertThat(buildings.find(space).orElseThrow().fitting().area()).isEqualByComparingTo("510");
    }

    @Test
    void a_space_is_let_extended_ended_and_corrected_and_every_step_stays() {
        ParkId park = park();
        SpaceId space = space(building(park));
        TenancyId id = keep.let(yanji, park, let(space, tenant.toString(), "2024-03-01", "2024-12-31"));
        assertThat(tenancies.find(id).orElseThrow().tenant().name()).isEqualTo("示范企业001");
        refused(ParksError.SPACE_TAKEN, () -> keep.let(yanji, park, let(space, tenant.toString(), "2024-12-31", "")));
        refused(
                ParksError.SPACE_NOT_THERE,
                () -> keep.let(yanji, park, let(space, tenant.toString(), "2023-12-31", "2024-01-31")));
        refused(
                ParksError.SPACE_LET,
                () -> editBuilding.giveUpSpace(yanji, space, new EditBuilding.GiveUpCommand("2024-10-01", "合并")));
        keep.extend(yanji, id, new KeepTenancies.EndCommand("2025-06-30", ""));
        keep.end(yanji, id, new KeepTenancies.EndCommand("2024-08-31", "搬迁"));
        TenancyId next = keep.let(yanji, park, let(space, "", "2024-09-01", ""));
        assertThat(tenancies.find(next).orElseThrow().status(TODAY)).isEqualTo(TenancyStatus.TO_COME);
        refused(
                ParksError.SPACE_TAKEN,
                () -> keep.correct(
                        yanji,
                        id,
                        new KeepTenancies.Command(
                                null, "", tenant.toString(), false, true, "", "2024-03-01", false, "2024-09-02", "误")));
        refused(SharedError.INVALID_INPUT, () -> keep.end(yanji, next, new KeepTenancies.EndCommand("2024-12-31", "")));
        keep.withdraw(yanji, next, new KeepTenancies.EndCommand(null, "误录"));
        assertThat(tenancies.steps(id))
                .extracting(TenancyStep::kind)
                .containsExactly(TenancyStep.Kind.ENDED, TenancyStep.Kind.EXTENDED, TenancyStep.Kind.LET);
        refused(SharedError.NOT_FOUND, () -> keep.end(hunchun, id, new KeepTenancies.EndCommand("2024-08-27", "x")));
        editBuilding.giveUpSpace(yanji, space, new EditBuilding.GiveUpCommand("2024-10-01", "合并"));
    }

    @Test
    void one_whose_name_was_not_published_is_somewhere_in_the_park() {
        ParkId park = park();
        TenancyId id = keep.let(
                yanji, park, new KeepTenancies.Command("", "", "", true, true, "约7800", "2024-08-26", true, "", ""));
        Tenancy tenancy = tenancies.find(id).orElseThrow();
        assertThat(tenancy.tenant()).isEqualTo(Tenancy.Tenant.UNNAMED);
        assertThat(tenancy.area()).hasToString("约7800");
        assertThat(tenancy.term().atLatest()).isTrue();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> keep.let(
                        yanji,
                        park,
                        new KeepTenancies.Command(
                                UUID.randomUUID().toString(),
                                "",
                                "x",
                                false,
                                false,
                                "",
                                "2024-09-01",
                                false,
                                "2024-08-01",
                                "")))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("space", "enterprise", "tenant", "to"));
    }

    private static KeepTenancies.Command let(SpaceId space, String enterprise, String from, String to) {
        return new KeepTenancies.Command(
                space.toString(), enterprise.isEmpty() ? "外地企业" : "", enterprise, false, true, "", from, false, to, "");
    }

    @Test
    void a_chain_is_drawn_and_its_gaps_are_wanted() {
        ParkId park = park();
        drawChain.draw(
                yanji,
                park,
                new DrawChain.Command(
                        0L, "存储 | 저장\n研发\n治疗 | | | 医疗机构", "存储 | | " + tenant + " | 2024-01-01\n研发 | 某研究院"));
        ChainMap chain = parks.chain(park);
        assertThat(chain.present(TODAY)).isEqualTo(1);
        assertThat(chain.gaps(TODAY)).extracting(ChainMap.Link::wanted).containsExactly("医疗机构");
        assertThat(chain.links().getFirst().fillers().getFirst().name()).isEqualTo("示范企业001");
        DrawChain.Command written = drawChain.written(yanji, park);
        drawChain.draw(yanji, park, written);
        assertThat(parks.chain(park).links()).isEqualTo(chain.links());
        refused(SharedError.CHANGED_MEANWHILE, () -> drawChain.draw(yanji, park, written));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> drawChain.draw(
                        yanji,
                        park,
                        new DrawChain.Command(null, "存储\n存储", "没有 | 甲\n存储 | 甲 | | 今天\n存储 | 甲 | | | 2024-01-01")))
                .satisfies(e -> assertThat(e.problems()).hasSize(4));
    }

    @Test
    void a_zone_is_followed_item_by_item() {
        ZoneId zone = editZone.record(hunchun, new EditZone.Command("示范区", "", "", "222404", "国家级", "", ""));
        editZone.note(hunchun, zone, new EditZone.EntryCommand("示范区建设", "IN_ORDER", "建设有序", ""));
        assertThat(zones.entries(zone)).hasSize(1);
        refused(
                ParksError.DAY_TO_COME,
                () -> editZone.note(hunchun, zone, new EditZone.EntryCommand("码头", "DONE", "", "2024-08-27")));
        refused(
                SharedError.NOT_FOUND,
                () -> editZone.note(yanji, zone, new EditZone.EntryCommand("码头", "DONE", "", "")));
        editZone.revise(hunchun, zone, new EditZone.Command("新名", "", "", "222404", "", "", ""));
        assertThat(editZone.written(hunchun, zone).name().zh()).isEqualTo("新名");
    }

    @Test
    void a_sum_keeps_what_its_parts_say_of_themselves() {
        assertThat(sum("43500", "1")).isEqualTo(MeasureValue.of(BigDecimal.valueOf(43_501)));
        assertThat(sum("43500", "约7800").qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(sum("300多", null).qualifier()).isEqualTo(Qualifier.MORE_THAN);
        assertThat(sum("300多", "约7800").qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(sum(null, null)).isEqualTo(MeasureValue.UNKNOWN);
    }

    private static MeasureValue sum(@Nullable String... parts) {
        List<@Nullable Approximate> figures = new ArrayList<>();
        Arrays.stream(parts).forEach(part -> figures.add(part == null ? null : Approximate.parse(part)));
        return ParkMeasure.sum(figures);
    }

    private static Actor actor(Role role, ReportingUnitId unit) {
        return new Actor(new UserId(UUID.randomUUID()), "某某", role, unit, Set.of(), null, "");
    }

    private static void refused(ErrorKey error, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .satisfies(e -> assertThat(e.is(error)).as(e.getMessage()).isTrue());
    }
}
