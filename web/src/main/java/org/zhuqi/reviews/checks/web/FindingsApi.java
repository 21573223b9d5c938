package org.zhuqi.reviews.checks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.ChecksRight;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.reviews.checks.usecase.CheckQueries;
import org.zhuqi.reviews.checks.usecase.LookAgain;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

@RestController
@RequestMapping("/api/v1/review-findings/{id}")
@RequiredArgsConstructor
class FindingsApi {
    private final CheckQueries queries;
    private final LookAgain lookAgain;

    record FindingResponse(
            CheckMoment moment,
            String check,
            Finding.Outcome outcome,
            List<Finding.Reason> reasons,
            String source,
            LocalDate asOf,
            Instant at) {
        static FindingResponse from(Snapshot snapshot) {
            Finding finding = snapshot.finding();
            return new FindingResponse(
                    snapshot.moment(),
                    snapshot.check(),
                    finding.outcome(),
                    finding.reasons(),
                    finding.source(),
                    finding.asOf(),
                    snapshot.at());
        }
    }

    /** The latest of each check at each moment, by the id of what was handed in; a matter that nobody looked into answers as one that is not there. */
    @GetMapping
    List<FindingResponse> findings(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "application") String kind) {
        List<Snapshot> found = queries.findings(actor.scopeFor(ChecksRight.READ_FINDINGS), kind, id);
        if (found.isEmpty()) {
            throw SharedError.NOT_FOUND.refused();
        }
        return found.stream().map(FindingResponse::from).toList();
    }

    @PostMapping
    List<FindingResponse> again(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "application") String kind) {
        return lookAgain.look(actor, kind, id).stream()
                .map(FindingResponse::from)
                .toList();
    }
}
