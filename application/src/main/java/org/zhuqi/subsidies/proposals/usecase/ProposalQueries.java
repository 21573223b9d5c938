package org.zhuqi.subsidies.proposals.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.ProposalLine;

/** Reads proposals; scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ_PROPOSALS}. */
@Port
public interface ProposalQueries {
    /** The variants of a programme, the latest first. */
    List<Proposal> list(Scope scope, ProgrammeId programme);

    Optional<Proposal> find(Scope scope, ProposalId id);

    /** By number. */
    Page<LineRow> lines(Scope scope, ProposalId id, PageRequest page);

    /** What each unit gets, of each variant of a programme. */
    Map<ProposalId, Map<ReportingUnitId, UnitTotal>> byUnit(Scope scope, ProgrammeId programme);

    /** Files of a frozen proposal that are decided and not yet on notice. */
    ForNotice forNotice(Scope scope, ProposalId id);

    /** How many files of the programme wait for the decision, and what the formula gives them together. */
    Waiting waiting(Scope scope, ProgrammeId programme);

    record UnitTotal(int supported, Money proposed) {}

    record ForNotice(ProposalId proposal, List<ApplicationId> applications) {}

    record Waiting(ProgrammeId programme, int files, Money asked) {}

    /**
     * A line with what became of it.
     *
     * @param decided the amount that stands, null while nothing does
     */
    record LineRow(ProposalLine line, @Nullable Money decided) {}
}
