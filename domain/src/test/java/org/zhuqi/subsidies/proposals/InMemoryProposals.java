package org.zhuqi.subsidies.proposals;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.SharedError;

/** Proposals kept in memory. */
public final class InMemoryProposals implements Proposals {
    private final Map<ProposalId, Proposal> proposals = new LinkedHashMap<>();
    private final Map<ProposalId, List<ProposalLine>> lines = new LinkedHashMap<>();

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return Optional.ofNullable(proposals.get(id));
    }

    @Override
    public List<Proposal> of(ProgrammeId programme) {
        return proposals.values().stream()
                .filter(p -> p.programme().equals(programme))
                .sorted(Comparator.comparing(Proposal::at).reversed())
                .toList();
    }

    @Override
    public List<ProposalLine> lines(ProposalId id) {
        return lines.getOrDefault(id, List.of());
    }

    @Override
    public void add(Proposal proposal, List<ProposalLine> of) {
        proposals.put(proposal.id(), proposal);
        lines.put(proposal.id(), List.copyOf(of));
    }

    @Override
    public void save(Proposal proposal) {
        Proposal kept = proposals.get(proposal.id());
        if (kept == null || kept.version() != proposal.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        proposals.put(proposal.id(), proposal.withVersion(proposal.version() + 1));
    }
}
