package org.zhuqi.programmes.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;

/** What every place that keeps candidates and searches for them must do. */
public abstract class CandidatesContract {
    protected abstract Candidates candidates();

    protected abstract Listings listings();

    /** A search that is there. */
    protected abstract DryRunId run();

    /** A call that is there in version 1; the second is another. */
    protected abstract ProgrammeId programme(int number);

    /** One that is on record. */
    protected abstract EnterpriseId enterprise(int number);

    protected abstract PolicyItemId item();

    private Candidate listed(int number) {
        return CandidateFixture.listed(number, run(), programme(1), enterprise(number));
    }

    @Test
    void a_candidate_comes_back_as_it_was_added_and_moved() {
        candidates().addNew(List.of(listed(1)));
        assertThat(candidates().find(listed(1).id())).contains(listed(1));
        Candidate out = listed(1).exclude(Candidate.Exclusion.by(programme(2)));
        candidates().save(out, CandidateFixture.move(CandidateStatus.Move.EXCLUDE));
        assertThat(candidates().findForChange(out.id())).contains(out.withVersion(1));
        assertThat(candidates().moves(out.id())).containsExactly(CandidateFixture.move(CandidateStatus.Move.EXCLUDE));
    }

    @Test
    void a_search_made_again_only_adds() {
        candidates().addNew(List.of(listed(1)));
        Candidate again = listed(1).withId(new CandidateId(new UUID(31, 9)));
        assertThat(candidates().addNew(List.of(again, listed(2)))).containsExactly(listed(2));
        assertThat(candidates().find(again.id())).isEmpty();
    }

    @Test
    void who_saves_what_changed_meanwhile_is_refused() {
        candidates().addNew(List.of(listed(1)));
        Candidate confirmed = listed(1).confirm(CandidateFixture.UNTIL);
        candidates().save(confirmed, CandidateFixture.move(CandidateStatus.Move.CONFIRM));
        assertThatThrownBy(() -> candidates().save(confirmed, CandidateFixture.move(CandidateStatus.Move.CONFIRM)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void only_offers_whose_last_day_has_passed_are_overdue() {
        candidates().addNew(List.of(listed(1), listed(2)));
        candidates()
                .save(listed(1).confirm(CandidateFixture.UNTIL), CandidateFixture.move(CandidateStatus.Move.CONFIRM));
        assertThat(candidates().overdue(CandidateFixture.UNTIL, 10)).isEmpty();
        assertThat(candidates().overdue(CandidateFixture.UNTIL.plusDays(1), 10))
                .extracting(Candidate::id)
                .containsExactly(listed(1).id());
        Candidate offered = candidates().find(listed(1).id()).orElseThrow();
        candidates().save(offered.take(new UUID(6, 1)), CandidateFixture.move(CandidateStatus.Move.TAKE));
        assertThat(candidates().overdue(CandidateFixture.UNTIL.plusDays(1), 10)).isEmpty();
        assertThat(candidates().find(listed(1).id()).orElseThrow().application())
                .isEqualTo(new UUID(6, 1));
    }

    @Test
    void a_search_comes_back_with_what_it_brought() {
        Listing listing = Listing.builder()
                .run(run())
                .programme(programme(1))
                .item(item())
                .excluding(Set.of(programme(2)))
                .result(Listing.Result.NONE)
                .build();
        listings().add(listing);
        assertThat(listings().find(run())).contains(listing);
        Listing listed = listing.listed(new Listing.Result(3, 1, 2), CandidateFixture.NOW);
        listings().save(listed);
        assertThat(listings().findForChange(run())).contains(listed);
    }
}
