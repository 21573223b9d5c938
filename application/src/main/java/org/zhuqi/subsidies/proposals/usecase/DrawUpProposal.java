package org.zhuqi.subsidies.proposals.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.proposals.Asked;
import org.zhuqi.subsidies.proposals.Distribution;
import org.zhuqi.subsidies.proposals.ExpertScores;
import org.zhuqi.subsidies.proposals.PassedFile;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.ProposalLine;
import org.zhuqi.subsidies.proposals.Proposals;

/** Draws up who gets how much, over all files of a programme that wait for the decision; a variant beside others. */
@Service
@Transactional
@RequiredArgsConstructor
public class DrawUpProposal {
    private final CountedFiles countedFiles;
    private final List<ExpertScores> expertScores;
    private final Proposals proposals;
    private final Programmes programmes;
    private final PostToLedger postToLedger;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** What was drawn up. */
    public record Drawn(Proposal proposal, List<ProposalLine> lines) {}

    public Drawn draw(Actor actor, ProgrammeId id, Distribution distribution) {
        actor.may(SubsidiesRight.PROPOSE).orRefuse();
        Programme programme = programmes.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Map<ApplicationId, BigDecimal> scores = scores(id);
        List<PassedFile> files = countedFiles.of(id);
        if (files.isEmpty()) {
            throw SubsidiesError.NOTHING_PASSED.refused();
        }
        if (distribution.byScore() && files.stream().noneMatch(file -> scores.containsKey(file.application()))) {
            throw SubsidiesError.NO_SCORES.refused();
        }
        Money free = free(programme);
        List<Money> shares = distribution.share(
                files.stream()
                        .map(file -> new Asked(
                                file.application(),
                                file.amount() == null ? Money.ZERO : file.amount(),
                                scores.get(file.application())))
                        .toList(),
                free);
        List<ProposalLine> lines = lines(files, scores, shares);
        Proposal proposal = Proposal.builder()
                .id(new ProposalId(Identifiers.next(clock)))
                .programme(id)
                .programmeTitle(programme.title())
                .distribution(distribution)
                .budget(free)
                .totals(totals(lines))
                .by(actor.id())
                .byName(actor.name())
                .at(clock.instant())
                .build();
        proposals.add(proposal, lines);
        auditTrail.record(AuditEvent.done(actor, "subsidies.propose", "proposal", proposal.id())
                .with("programme", id.toString())
                .with("mode", distribution.getClass().getSimpleName())
                .with("lines", String.valueOf(lines.size()))
                .with("amount", proposal.totals().proposed().toString()));
        return new Drawn(proposal, lines);
    }

    private Map<ApplicationId, BigDecimal> scores(ProgrammeId programme) {
        Map<ApplicationId, BigDecimal> scores = new HashMap<>();
        expertScores.forEach(source -> scores.putAll(source.of(programme)));
        return scores;
    }

    /** What may still be approved; null when neither a budget is published nor money was given. */
    private @Nullable Money free(Programme programme) {
        LedgerBook book = postToLedger.open(programme.id());
        return programme.budget() == null ? null : book.balance(LedgerAccount.APPROPRIATED);
    }

    private static List<ProposalLine> lines(
            List<PassedFile> files, Map<ApplicationId, BigDecimal> scores, List<Money> shares) {
        List<ProposalLine> lines = new ArrayList<>(files.size());
        for (PassedFile file : files) {
            lines.add(new ProposalLine(
                    lines.size() + 1,
                    file.application(),
                    file.enterprise(),
                    file.enterpriseName(),
                    file.unit(),
                    file.submissionHash(),
                    file.amount(),
                    scores.get(file.application()),
                    shares.get(lines.size())));
        }
        return lines;
    }

    private static Proposal.Totals totals(List<ProposalLine> lines) {
        Money asked = Money.ZERO;
        Money proposed = Money.ZERO;
        int supported = 0;
        for (ProposalLine line : lines) {
            Money wanted = line.asked();
            asked = wanted == null ? asked : asked.plus(wanted);
            proposed = proposed.plus(line.proposed());
            supported += line.proposed().isPositive() ? 1 : 0;
        }
        return new Proposal.Totals(lines.size(), supported, asked, proposed);
    }
}
