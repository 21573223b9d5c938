package org.zhuqi.subsidies.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.OnlyInDemonstration;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.usecase.RequestAwardChange;
import org.zhuqi.subsidies.ledger.usecase.AwardFiles;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.usecase.JudgePerformance;
import org.zhuqi.subsidies.performance.usecase.ReportPerformance;
import org.zhuqi.subsidies.performance.usecase.SetTargets;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.usecase.RevokeAward;
import org.zhuqi.subsidies.recoveries.usecase.SettleRecovery;

/** What became of awards: targets and reports, changes, and one that was taken back. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastSequels {
    private final SetTargets setTargets;
    private final ReportPerformance reportPerformance;
    private final JudgePerformance judgePerformance;
    private final RequestAwardChange requestAwardChange;
    private final RevokeAward revokeAward;
    private final SettleRecovery settleRecovery;
    private final PastClaims claims;
    private final Clock clock;

    /** For it and every other award of its call that has none yet. */
    void setTargets(Actor officer, Applicant file, LocalDate by) {
        setTargets.set(
                officer,
                new SetTargets.Command(
                        file.application(),
                        List.of(
                                new SetTargets.Line("新增产值", "万元", BigDecimal.valueOf(300), by),
                                new SetTargets.Line("关键工序数控化率", "%", BigDecimal.valueOf(70), by)),
                        true));
    }

    void report(Applicant file, int output, int share) {
        reportPerformance.report(
                file.user(),
                new ReportPerformance.Command(
                        file.application(),
                        List.of(
                                new ReportPerformance.Actual(1, BigDecimal.valueOf(output), "按财务报表"),
                                new ReportPerformance.Actual(2, BigDecimal.valueOf(share), null)),
                        "设备已全部投入使用，运行正常，绩效情况如表所列。",
                        null));
    }

    void judge(Actor officer, Applicant file, Performance.State outcome, String opinion) {
        judgePerformance.judge(officer, new JudgePerformance.Command(file.application(), outcome, opinion));
    }

    /** @param ends a later last day, or null where the content is to be another */
    AwardChangeId askForChange(Applicant file, @Nullable LocalDate ends, @Nullable String content, String reason) {
        return requestAwardChange
                .request(
                        file.user(),
                        new RequestAwardChange.Command(
                                file.application(),
                                ends == null ? AwardChange.Kind.CHANGE : AwardChange.Kind.EXTENSION,
                                null,
                                content,
                                ends,
                                reason,
                                claims.upload(
                                        file.user(), OwnerRef.of(AwardFiles.KIND, file.application()), "情况说明.png")))
                .id();
    }

    Recovery revoke(Actor officer, Applicant file, LocalDate due) {
        return revokeAward.revoke(
                officer,
                new RevokeAward.Command(
                        file.application(),
                        "受补助设备已转让，改变资金用途",
                        false,
                        "示范工信追〔%d〕1号".formatted(LocalDate.now(clock).getYear()),
                        "现场检查记录",
                        due));
    }

    void received(Actor officer, Recovery recovery, Money amount) {
        LocalDate today = LocalDate.now(clock);
        settleRecovery.settle(
                officer,
                new SettleRecovery.Command(
                        recovery.id(), Recovery.Kind.RECEIVED, amount, today, "SFJK%tY%<tm%<td".formatted(today)));
    }
}
