package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.quotes.QuoteId;
import org.zhuqi.projects.quotes.QuotePurpose;
import org.zhuqi.projects.quotes.usecase.KeepQuotes;
import org.zhuqi.projects.quotes.usecase.QuoteQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.CreatedResponse;

/** Quotes for programs: only those that may be used for what is asked. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class QuotesApi {
    private final QuoteQueries queries;
    private final KeepQuotes keepQuotes;
    private final Clock clock;

    /** @param allowed day from which the speaker allows the use */
    record QuoteResponse(
            UUID id,
            UUID project,
            String projectName,
            String person,
            String post,
            String organisation,
            String words,
            LocalDate day,
            LocalDate allowed) {
        static QuoteResponse from(QuoteQueries.Usable usable) {
            return new QuoteResponse(
                    usable.id().value(),
                    usable.project().value(),
                    usable.projectName().zh(),
                    usable.said().person(),
                    usable.said().post(),
                    usable.said().organisation(),
                    usable.said().words(),
                    usable.said().day(),
                    usable.allowed());
        }
    }

    /** @param asOf the day of the use, today without it */
    @GetMapping("/quotes")
    Page<QuoteResponse> usable(
            Actor actor,
            @RequestParam(defaultValue = "BRIEFING") QuotePurpose purpose,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.usable(
                        actor.scopeFor(ProjectsRight.WORK),
                        purpose,
                        asOf == null ? LocalDate.now(clock) : asOf,
                        new PageRequest(after, limit, null))
                .map(QuoteResponse::from);
    }

    @PostMapping("/projects/{id}/quotes")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse record(Actor actor, @PathVariable UUID id, @RequestBody KeepQuotes.Command command) {
        return new CreatedResponse(
                keepQuotes.record(actor, new ProjectId(id), command).value());
    }

    @PostMapping("/quotes/{id}/consents")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consent(Actor actor, @PathVariable UUID id, @RequestBody KeepQuotes.LeaveCommand command) {
        keepQuotes.consent(actor, new QuoteId(id), command);
    }

    @PostMapping("/quotes/{id}/withdrawals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id, @RequestBody KeepQuotes.LeaveCommand command) {
        keepQuotes.withdraw(actor, new QuoteId(id), command);
    }
}
