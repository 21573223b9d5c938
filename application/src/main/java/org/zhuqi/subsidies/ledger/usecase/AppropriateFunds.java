package org.zhuqi.subsidies.ledger.usecase;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.Posting;

/** Says where money of a programme comes from, by the document it came with. */
@Service
@Transactional
@RequiredArgsConstructor
public class AppropriateFunds {
    private final PostToLedger postToLedger;
    private final Programmes programmes;
    private final AuditTrail auditTrail;

    /**
     * Money of one source.
     *
     * @param document its number, e.g. 吉财产业指〔2024〕312号
     */
    public record Command(
            ProgrammeId programme,
            @Nullable FundingSource source,
            @Nullable Money amount,
            String document) {}

    public Posting appropriate(Actor actor, Command command) {
        actor.may(SubsidiesRight.KEEP_LEDGER).orRefuse();
        Programme programme = programmes.find(command.programme()).orElseThrow(SharedError.NOT_FOUND::refused);
        List<FieldProblem> problems = new ArrayList<>();
        FundingSource source = command.source();
        Money amount = command.amount();
        String document = command.document().strip();
        if (source == null) {
            problems.add(FieldProblem.of("source", "subsidies.source-required"));
        }
        if (source == FundingSource.PREFECTURE && programme.budget() != null) {
            problems.add(FieldProblem.of("source", "subsidies.source-own"));
        }
        if (amount == null || !amount.isPositive()) {
            problems.add(FieldProblem.of("amount", "subsidies.amount-required"));
        }
        if (document.isEmpty() || document.length() > Posting.MAX_DOCUMENT) {
            problems.add(FieldProblem.of("document", "subsidies.document-required", Posting.MAX_DOCUMENT));
        }
        if (source == null || amount == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        Posting posting =
                postToLedger.fund(new PostToLedger.Funding(actor, command.programme(), source, amount, document));
        auditTrail.record(AuditEvent.done(actor, "subsidies.appropriate", "programme", command.programme())
                .with("source", source.name())
                .with("amount", amount.toString())
                .with("document", document));
        return posting;
    }
}
