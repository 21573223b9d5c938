package org.zhuqi.subsidies.proposals.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.proposals.Distribution;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.ProposalLine;
import org.zhuqi.subsidies.proposals.Proposals;
import org.zhuqi.subsidies.proposals.ProposalsContract;
import org.zhuqi.subsidies.proposals.usecase.ProposalQueries;
import tools.jackson.databind.json.JsonMapper;

class JdbcProposalsTest extends ProposalsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final ProposalRows rows = new ProposalRows(JsonMapper.builder().build());
    private final Proposals proposals =
            new JdbcProposals(DATABASE.jdbc(), new NamedParameterJdbcTemplate(DATABASE.dataSource()), rows);
    private final ProposalQueries queries = new JdbcProposalQueries(DATABASE.jdbc(), rows);

    @Override
    protected Proposals proposals() {
        return proposals;
    }

    @Test
    void variantsStandSideBySideWithTheirTotalsByCounty() {
        Proposal proposal = proposal(new Distribution.ProRata());
        List<ProposalLine> lines = lines();
        proposals.add(proposal, lines);
        var bureau = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ_PROPOSALS);
        assertThat(queries.list(bureau, proposal.programme())).containsExactly(proposal);
        assertThat(queries.byUnit(bureau, proposal.programme()).get(proposal.id()))
                .containsEntry(ReviewFixture.YANJI, new ProposalQueries.UnitTotal(1, Money.ofWan("35.49")))
                .containsEntry(ReviewFixture.TUMEN, new ProposalQueries.UnitTotal(0, Money.ZERO));
        var first = queries.lines(bureau, proposal.id(), PageRequest.first(1));
        assertThat(first.items()).containsExactly(new ProposalQueries.LineRow(lines.getFirst(), null));
        assertThat(queries.lines(bureau, proposal.id(), new PageRequest(first.next(), 1, null))
                        .items())
                .containsExactly(new ProposalQueries.LineRow(lines.getLast(), null));
        assertThat(queries.forNotice(bureau, proposal.id()).applications()).isEmpty();
        assertThat(queries.waiting(bureau, proposal.programme()))
                .isEqualTo(new ProposalQueries.Waiting(proposal.programme(), 0, Money.ZERO));
        assertThat(new JdbcPassedFiles(DATABASE.jdbc()).of(proposal.programme()))
                .isEmpty();
    }
}
