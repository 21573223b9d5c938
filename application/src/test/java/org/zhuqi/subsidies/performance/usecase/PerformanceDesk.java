package org.zhuqi.subsidies.performance.usecase;

import java.util.List;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.documents.InMemoryAttachments;
import org.zhuqi.documents.usecase.AttachmentOwners;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.usecase.AwardFiles;
import org.zhuqi.subsidies.performance.PerformanceRules;
import org.zhuqi.subsidies.performance.Performances;

/** The use cases of performances over ports that are given, in memory or in a database. */
public final class PerformanceDesk {
    public static final PerformanceRules RULES = new PerformanceRules(90, List.of(1, 10, 30));

    public final InMemoryAttachments attachments = new InMemoryAttachments();
    public final SetTargets set;
    public final ReportPerformance report;
    public final JudgePerformance judge;
    public final MovePerformance move;

    public PerformanceDesk(ReviewRoom room, Performances performances, Awards awards, Channel... channels) {
        EvaluationDay evaluationDay = new EvaluationDay(room.calendars, RULES);
        SendNotification send =
                new SendNotification(List.of(channels), new AccountDirectory(room.accounts), room.clock);
        set = new SetTargets(performances, awards, evaluationDay, send, room.trail, room.clock);
        report = new ReportPerformance(
                performances,
                new AttachmentsOf(attachments, new AttachmentOwners(List.of(new AwardFiles(awards)))),
                room.trail,
                room.clock);
        judge = new JudgePerformance(performances, room.ties, room.track, send, room.trail, room.clock);
        move = new MovePerformance(performances, evaluationDay);
    }
}
