package org.zhuqi.subsidies.proposals;

import java.util.List;
import java.util.Optional;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Port;

/** The proposals with their lines. */
@Port
public interface Proposals {
    Optional<Proposal> find(ProposalId id);

    /** The variants of a programme, the latest first. */
    List<Proposal> of(ProgrammeId programme);

    /** All lines, by number. */
    List<ProposalLine> lines(ProposalId id);

    void add(Proposal proposal, List<ProposalLine> lines);

    /** Keeps that it is frozen. Refuses CHANGED_MEANWHILE on an old version. */
    void save(Proposal proposal);
}
