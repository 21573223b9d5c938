package org.zhuqi.subsidies.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.NoticeLine;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.usecase.AnswerObjection;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.OnlyInDemonstration;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.usecase.DecideApplication;
import org.zhuqi.subsidies.decisions.usecase.PutOnNotice;
import org.zhuqi.subsidies.ledger.usecase.AwardSubsidy;
import org.zhuqi.subsidies.proposals.Distribution;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.ProposalLine;
import org.zhuqi.subsidies.proposals.usecase.DrawUpProposal;
import org.zhuqi.subsidies.proposals.usecase.FreezeProposal;

/** Who was to get how much, what the public said to it, and what was awarded. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastDecisions {
    private final DrawUpProposal drawUpProposal;
    private final FreezeProposal freezeProposal;
    private final DecideApplication decideApplication;
    private final PutOnNotice putOnNotice;
    private final FileObjection fileObjection;
    private final AnswerObjection answerObjection;
    private final AwardSubsidy awardSubsidy;
    private final Clock clock;

    DrawUpProposal.Drawn drawUp(Actor officer, Programme call, Distribution distribution) {
        return drawUpProposal.draw(officer, call.id(), distribution);
    }

    void freeze(Actor officer, ProposalId proposal) {
        LocalDate met = LocalDate.now(clock);
        freezeProposal.freeze(
                officer, new FreezeProposal.Command(proposal, "示范工信党组纪要〔%d〕6号".formatted(met.getYear()), met));
    }

    void approve(Actor officer, Applicant file) {
        decideApplication.decide(
                officer,
                new DecideApplication.Command(file.application(), Decision.Outcome.APPROVED, "按公式核定，同意支持。", null));
    }

    PublicNotice putOnNotice(Actor officer, Programme call, Collection<Applicant> files) {
        return putOnNotice.put(
                officer,
                new PutOnNotice.Command(
                        files.stream().map(Applicant::application).toList(),
                        "关于%s拟支持企业名单的公示".formatted(call.title().zh()),
                        "%s 지원 예정 기업명단 공시".formatted(call.title().in(Language.KO)),
                        "州工业和信息化局 0433-0000000",
                        "주공업정보화국 0433-0000000"));
    }

    ObjectionId object(PublicNotice notice, Applicant file, String statement) {
        NoticeLine line =
                notice.standingLineOf("application", file.application().value()).orElseThrow();
        return fileObjection.file(
                Actor.anonymous(""),
                new FileObjection.Command(notice.id(), line.number(), "示范异议人", "0433-0000001", statement, null));
    }

    void uphold(Actor officer, ObjectionId objection, String reasons) {
        answerObjection.answer(officer, objection, Answer.Outcome.UPHELD_REDECIDE, reasons);
    }

    void lower(Actor officer, DrawUpProposal.Drawn drawn, Applicant file, Money less, String reason) {
        ProposalLine line = drawn.lines().stream()
                .filter(each -> each.application().equals(file.application()))
                .findFirst()
                .orElseThrow();
        freezeProposal.lower(
                officer,
                new FreezeProposal.Lowering(
                        drawn.proposal().id(),
                        file.application(),
                        line.proposed().minus(less),
                        reason));
    }

    void award(Actor officer, Collection<Applicant> files) {
        files.forEach(file -> awardSubsidy.award(officer, file.application()));
    }
}
