package org.zhuqi.programmes.candidates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateFixture;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.programmes.candidates.CandidatesContract;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.programmes.candidates.Listing;
import org.zhuqi.programmes.candidates.Listings;
import org.zhuqi.programmes.candidates.usecase.CandidateQueries;
import org.zhuqi.programmes.jdbc.ProgrammeDatabase;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.TrialFixture;
import org.zhuqi.programmes.trials.jdbc.TrialDatabase;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcCandidatesTest extends CandidatesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final PolicyItemId ITEM = new PolicyItemId(new UUID(22, 1));

    private final TrialDatabase room = new TrialDatabase(DATABASE.dataSource(), 4);
    private final Candidates candidates = new JdbcCandidates(
            room.jdbc, new NamedParameterJdbcTemplate(DATABASE.dataSource()), ProgrammeDatabase.ruleCodec());
    private final Listings listings = new JdbcListings(room.jdbc);
    private final CandidateQueries queries = new JdbcCandidateQueries(room.jdbc);
    private final Actor bureau = staff(Role.PREFECTURE_OFFICER, "222400");
    private final Actor yanji = staff(Role.UNIT_OFFICER, "222401");
    private final Actor hunchun = staff(Role.UNIT_OFFICER, "222404");

    JdbcCandidatesTest() {
        room.jdbc
                .sql("alter table candidate_listing drop constraint if exists candidate_listing_item_id_fkey")
                .update();
        room.runs.add(TrialFixture.search(1, programme(1)));
    }

    private static Actor staff(Role role, String unit) {
        return new Actor(UserId.SYSTEM, "某人", role, new ReportingUnitId(unit), Set.of(), null, "");
    }

    @Override
    protected Candidates candidates() {
        return candidates;
    }

    @Override
    protected Listings listings() {
        return listings;
    }

    @Override
    protected DryRunId run() {
        return TrialFixture.search(1, programme(1)).id();
    }

    @Override
    protected ProgrammeId programme(int number) {
        return new ProgrammeId(new UUID(5, number));
    }

    @Override
    protected EnterpriseId enterprise(int number) {
        return TrialFixture.enterprise(number);
    }

    @Override
    protected PolicyItemId item() {
        return ITEM;
    }

    private Candidate listed(int number, String unit) {
        return CandidateFixture.listed(number, run(), programme(1), enterprise(number))
                .withUnit(new ReportingUnitId(unit));
    }

    @Test
    void everyOfficeSeesItsOwnAndTheEnterpriseWhatIsOfferedToIt() {
        candidates.addNew(List.of(listed(1, "222401"), listed(2, "222404"), listed(3, "222401")));
        assertThat(names(bureau, CandidateQueries.Filter.ALL)).containsExactly("企业3", "企业2", "企业1");
        assertThat(names(hunchun, CandidateQueries.Filter.ALL)).containsExactly("企业2");
        assertThat(names(bureau, new CandidateQueries.Filter(programme(1), null, new ReportingUnitId("222401"))))
                .containsExactly("企业3", "企业1");
        assertThat(queries.toConfirm(yanji.scopeFor(CandidatesRight.CONFIRM)))
                .extracting(CandidateQueries.Waiting::count)
                .containsExactly(2L);
        Actor clerk = new Actor(UserId.SYSTEM, "企业", Role.ENTERPRISE_CLERK, null, Set.of(), enterprise(1), "");
        assertThat(queries.offers(clerk.scopeFor(CandidatesRight.ANSWER), PageRequest.first(5))
                        .items())
                .isEmpty();
        candidates.save(
                listed(1, "222401").confirm(CandidateFixture.UNTIL),
                CandidateFixture.move(CandidateStatus.Move.CONFIRM));
        assertThat(queries.offers(clerk.scopeFor(CandidatesRight.ANSWER), PageRequest.first(5))
                        .items())
                .extracting(CandidateQueries.Line::answerBy)
                .containsExactly(CandidateFixture.UNTIL);
        assertThat(queries.toAnswer(clerk.scopeFor(CandidatesRight.ANSWER), 5)).hasSize(1);
        assertThat(names(bureau, new CandidateQueries.Filter(null, CandidateStatus.OFFERED, null)))
                .containsExactly("企业1");
    }

    @Test
    void offersThatLapseSoonAreThoseWithoutAnAnswer() {
        candidates.addNew(List.of(listed(1, "222401"), listed(2, "222404")));
        candidates.save(
                listed(1, "222401").confirm(CandidateFixture.UNTIL),
                CandidateFixture.move(CandidateStatus.Move.CONFIRM));
        LocalDate until = CandidateFixture.UNTIL;
        assertThat(lapsing(bureau, until.minusDays(3), until)).containsExactly("企业1");
        assertThat(lapsing(yanji, until, until)).containsExactly("企业1");
        assertThat(lapsing(bureau, until.minusDays(3), until.minusDays(1))).isEmpty();
        assertThat(lapsing(bureau, until.plusDays(1), until.plusDays(3))).isEmpty();
        candidates.save(
                candidates.find(listed(1, "222401").id()).orElseThrow().take(new UUID(6, 1)),
                CandidateFixture.move(CandidateStatus.Move.TAKE));
        assertThat(lapsing(bureau, until.minusDays(3), until)).isEmpty();
    }

    private List<String> lapsing(Actor actor, LocalDate from, LocalDate until) {
        return queries.lapsing(actor.scopeFor(CandidatesRight.READ), from, until, PageRequest.first(5)).items().stream()
                .map(line -> line.enterpriseName().zh())
                .toList();
    }

    @Test
    void theFiguresCountWhoWasListedAndWhoAgreedByTheEndOfTheDay() {
        candidates.addNew(List.of(listed(1, "222401"), listed(2, "222404")));
        candidates.save(
                listed(1, "222401").confirm(CandidateFixture.UNTIL),
                CandidateFixture.move(CandidateStatus.Move.CONFIRM));
        candidates.save(
                candidates.find(listed(1, "222401").id()).orElseThrow().take(new UUID(6, 1)),
                CandidateFixture.move(CandidateStatus.Move.TAKE));
        assertThat(count(bureau, CandidateQueries.Count.LISTED, CandidateFixture.NOW.plusSeconds(1), null))
                .isEqualTo(2);
        assertThat(count(bureau, CandidateQueries.Count.LISTED, CandidateFixture.NOW, null))
                .isZero();
        assertThat(count(yanji, CandidateQueries.Count.CONFIRMED, CandidateFixture.NOW.plusSeconds(1), "TRY"))
                .isEqualTo(1);
        assertThat(count(bureau, CandidateQueries.Count.CONFIRMED, CandidateFixture.NOW.plusSeconds(1), "OTHER"))
                .isZero();
        assertThat(queries.counted(
                                bureau.scopeFor(CandidatesRight.READ),
                                CandidateQueries.Count.CONFIRMED,
                                CandidateFixture.NOW.plusSeconds(1),
                                null,
                                null,
                                PageRequest.first(5))
                        .items())
                .extracting(CandidateQueries.Counted::enterpriseName)
                .containsExactly("企业1");
    }

    @Test
    void searchesAreThePrefectures() {
        listings.add(Listing.builder()
                .run(run())
                .programme(programme(1))
                .item(ITEM)
                .excluding(Set.of())
                .result(Listing.Result.NONE)
                .build());
        assertThat(queries.searches(bureau.scopeFor(CandidatesRight.READ), 5))
                .extracting(CandidateQueries.Search::listedAt)
                .containsExactly((Instant) null);
        assertThat(queries.searches(yanji.scopeFor(CandidatesRight.READ), 5)).isEmpty();
    }

    private List<String> names(Actor actor, CandidateQueries.Filter filter) {
        return queries.list(actor.scopeFor(CandidatesRight.READ), filter, PageRequest.first(10)).items().stream()
                .map(line -> line.enterpriseName().zh())
                .toList();
    }

    private long count(
            Actor actor, CandidateQueries.Count what, Instant until, @org.jspecify.annotations.Nullable String code) {
        return queries.count(actor.scopeFor(CandidatesRight.READ), what, until, null, code);
    }
}
