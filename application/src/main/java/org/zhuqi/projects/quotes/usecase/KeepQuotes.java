package org.zhuqi.projects.quotes.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.quotes.Consent;
import org.zhuqi.projects.quotes.Quote;
import org.zhuqi.projects.quotes.QuoteId;
import org.zhuqi.projects.quotes.QuotePurpose;
import org.zhuqi.projects.quotes.Quotes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Writes down what somebody said about a project, and what the speaker allows or no longer allows to be done with it. */
@Service
@Transactional
@RequiredArgsConstructor
public class KeepQuotes {
    private static final int SHORT = 100;
    private static final int WORDS = 2_000;
    private static final int HOW = 500;
    private final Quotes quotes;
    private final Projects projects;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** What was typed; {@code day} is the day it was said, nothing for today. */
    public record Command(
            @Nullable String person,
            @Nullable String post,
            @Nullable String organisation,
            @Nullable String words,
            @Nullable String day) {}

    /** What was typed about leave; {@code how} tells who gave or withdrew it and by what, {@code day} nothing for today. */
    public record LeaveCommand(
            @Nullable String purpose,
            @Nullable String how,
            @Nullable String day) {}

    private record Leave(QuotePurpose purpose, String how, LocalDate day) {}

    public QuoteId record(Actor actor, ProjectId id, Command command) {
        Project project = editable(actor, id);
        ReadFields fields = new ReadFields();
        String person = fields.required("person", command.person(), SHORT);
        String post = fields.required("post", command.post(), SHORT);
        String organisation = fields.required("organisation", command.organisation(), SHORT);
        String words = fields.required("words", command.words(), WORDS);
        LocalDate day = day(fields, command.day());
        fields.refuseWrong();
        Quote quote = Quote.of(
                new QuoteId(Identifiers.next(clock)),
                project.id(),
                new Quote.Said(person, post, organisation, words, day),
                recorded(actor));
        quotes.add(quote);
        auditTrail.record(AuditEvent.done(actor, "projects.record-quote", "project", id)
                .with("quote", quote.id().toString()));
        return quote.id();
    }

    public void consent(Actor actor, QuoteId id, LeaveCommand command) {
        Quote quote = found(actor, id);
        Leave leave = read(command);
        quotes.save(quote.consented(leave.purpose(), leave.day(), leave.how(), recorded(actor)));
        told(actor, quote, "projects.consent", leave);
    }

    public void withdraw(Actor actor, QuoteId id, LeaveCommand command) {
        Quote quote = found(actor, id);
        Leave leave = read(command);
        quotes.save(quote.withdrawn(leave.purpose(), leave.day(), leave.how(), recorded(actor)));
        told(actor, quote, "projects.withdraw-consent", leave);
    }

    private Leave read(LeaveCommand command) {
        ReadFields fields = new ReadFields();
        QuotePurpose purpose = fields.requiredOne(QuotePurpose.class, "purpose", command.purpose())
                .orElse(QuotePurpose.BRIEFING);
        String how = fields.required("how", command.how(), HOW);
        LocalDate day = day(fields, command.day());
        fields.refuseWrong();
        return new Leave(purpose, how, day);
    }

    private LocalDate day(ReadFields fields, @Nullable String typed) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> day = fields.day("day", typed);
        if (day.filter(today::isBefore).isPresent()) {
            fields.wrong(FieldProblem.of("day", "projects.day-to-come"));
        }
        return day.orElse(today);
    }

    private void told(Actor actor, Quote quote, String action, Leave leave) {
        auditTrail.record(AuditEvent.done(actor, action, "project", quote.project())
                .with("quote", quote.id().toString())
                .with("purpose", leave.purpose().name())
                .with("day", leave.day().toString()));
    }

    private Consent.Recorded recorded(Actor actor) {
        return new Consent.Recorded(actor.id(), actor.name(), clock.instant());
    }

    private Quote found(Actor actor, QuoteId id) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Quote quote = quotes.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        editable(actor, quote.project());
        return quote;
    }

    private Project editable(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.EDIT).orRefuse();
        return project;
    }
}
