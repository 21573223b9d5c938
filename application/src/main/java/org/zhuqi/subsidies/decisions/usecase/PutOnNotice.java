package org.zhuqi.subsidies.decisions.usecase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.usecase.PublishNotice;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.Decisions;

/** Puts approved applications of one programme on one public notice, for as many working days as the programme says. */
@Service
@Transactional
@RequiredArgsConstructor
public class PutOnNotice {
    private static final int MAX_TITLE = 200;
    private static final int MAX_CONTACT = 300;

    private final Decisions decisions;
    private final Programmes programmes;
    private final PublishNotice publishNotice;

    /** What goes on notice; Korean texts may be missing and then show the Chinese. */
    public record Command(
            List<ApplicationId> applications,
            String titleZh,
            @Nullable String titleKo,
            String contactZh,
            @Nullable String contactKo) {}

    public PublicNotice put(Actor actor, Command command) {
        actor.may(SubsidiesRight.PUT_ON_NOTICE).orRefuse();
        requireComplete(command);
        List<PublishNotice.Line> lines = new ArrayList<>();
        Set<ProgrammeId> programme = new LinkedHashSet<>();
        for (ApplicationId application : new LinkedHashSet<>(command.applications())) {
            Decision decision = decisions
                    .standing(application)
                    .filter(Decision::approved)
                    .orElseThrow(SubsidiesError.NOT_APPROVED::refused);
            programme.add(decision.matter().programme());
            lines.add(line(decision));
        }
        if (programme.size() != 1) {
            throw SubsidiesError.OTHER_PROGRAMME.refused();
        }
        Programme call = programmes.find(programme.iterator().next()).orElseThrow(SharedError.NOT_FOUND::refused);
        return publishNotice.publish(
                actor,
                new PublishNotice.Command(
                        new LocalText(command.titleZh().strip(), blankToNull(command.titleKo()), null),
                        lines,
                        new LocalText(command.contactZh().strip(), blankToNull(command.contactKo()), null),
                        call.noticeDays()));
    }

    private static PublishNotice.Line line(Decision decision) {
        return new PublishNotice.Line(
                DecideApplication.SUBJECT_KIND,
                decision.matter().application().value(),
                decision.matter().enterprise(),
                decision.matter().enterpriseName(),
                decision.matter().programmeTitle(),
                decision.amount());
    }

    private static void requireComplete(Command command) {
        List<FieldProblem> problems = new ArrayList<>();
        if (command.applications().isEmpty()) {
            problems.add(FieldProblem.of("applications", "subsidies.choose-one"));
        }
        if (command.titleZh().isBlank() || command.titleZh().length() > MAX_TITLE) {
            problems.add(FieldProblem.of("titleZh", "subsidies.notice-title", MAX_TITLE));
        }
        if (command.contactZh().isBlank() || command.contactZh().length() > MAX_CONTACT) {
            problems.add(FieldProblem.of("contactZh", "subsidies.notice-contact", MAX_CONTACT));
        }
        if (longer(command.titleKo(), MAX_TITLE)) {
            problems.add(FieldProblem.of("titleKo", "subsidies.notice-text-long", MAX_TITLE));
        }
        if (longer(command.contactKo(), MAX_CONTACT)) {
            problems.add(FieldProblem.of("contactKo", "subsidies.notice-text-long", MAX_CONTACT));
        }
        if (!problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
    }

    private static boolean longer(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
