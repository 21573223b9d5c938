package org.zhuqi.campaigns.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignTasks;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.CampaignsError;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** The unit that leads a task tells how far it is this month. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReportProgress {
    private static final int WORDS = 2_000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private final Campaigns campaigns;
    private final CampaignTasks tasks;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** What was typed. */
    public record Command(
            @Nullable String month,
            @Nullable String percent,
            @Nullable String words) {}

    public void report(Actor actor, TaskId id, Command command) {
        actor.may(CampaignsRight.REPORT).orRefuse();
        CampaignTask task = tasks.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(CampaignsRight.REPORT, task.lead(), null).orRefuse();
        Campaign campaign = campaigns.find(task.campaign()).orElseThrow(SharedError.NOT_FOUND::refused);
        campaign.refuseWhenClosed();
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw CampaignsError.STATUS_NOT_ALLOWED.refused();
        }
        CampaignTask.Progress progress = progress(command);
        tasks.save(task.reported(progress, LocalDate.now(clock)));
        auditTrail.record(AuditEvent.done(actor, "campaigns.report-progress", "campaign", campaign.id())
                .with(Map.of(
                        "task", id.toString(),
                        "month", progress.month().toString(),
                        "percent", String.valueOf(progress.percent()))));
    }

    private static CampaignTask.Progress progress(Command command) {
        ReadFields fields = new ReadFields();
        YearMonth month = fields.requiredMonth("month", command.month()).orElse(YearMonth.of(1, 1));
        BigDecimal percent = fields.requiredNumber("percent", command.percent()).orElse(BigDecimal.ZERO);
        if (percent.signum() < 0
                || percent.compareTo(WHOLE) > 0
                || percent.stripTrailingZeros().scale() > 0) {
            fields.wrong(FieldProblem.of("percent", "campaigns.percent"));
        }
        String words = fields.required("words", command.words(), WORDS);
        fields.refuseWrong();
        return new CampaignTask.Progress(month, percent.intValueExact(), words);
    }
}
