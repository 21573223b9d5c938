package org.zhuqi.applications.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.usecase.DraftFile;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.shared.FieldProblem;

/**
 * An application as its enterprise sees it.
 *
 * @param version of the draft: the base of the next save
 * @param mark names the content, to be handed in with a submission
 * @param answers with fields taken over from facts filled in
 * @param eligibility ELIGIBLE, INELIGIBLE or UNKNOWN
 * @param amount in yuan as a decimal string, null while the formula lacks something
 * @param amountMissing what it lacks
 * @param problems what keeps it from being submitted, by field and key
 * @param toMend the officer's latest list, empty when it was never returned
 */
record DraftResponse(
        UUID id,
        UUID programme,
        UUID enterprise,
        ApplicationStatus status,
        boolean editable,
        int round,
        @Nullable Instant submittedAt,
        Instant closes,
        long version,
        String mark,
        @JsonRawValue String answers,
        List<FileResponse> attachments,
        String eligibility,
        @Nullable String amount,
        Set<String> amountMissing,
        List<ProblemResponse> problems,
        @Nullable ReviewState reviewState,
        List<Mend> toMend) {

    record ProblemResponse(String field, String key) {
        static ProblemResponse from(FieldProblem problem) {
            return new ProblemResponse(problem.field(), problem.key());
        }
    }

    static DraftResponse from(DraftFile file, AnswersCodec answersCodec) {
        return new DraftResponse(
                file.application().id().value(),
                file.programme().id().value(),
                file.enterprise().id().value(),
                file.application().status(),
                file.editable(),
                file.application().round(),
                file.application().submittedAt(),
                file.programme().window().closes(),
                file.draft().version(),
                file.mark(),
                answersCodec.write(file.answers()),
                file.materials().stream()
                        .flatMap(material -> material.files().stream()
                                .map(attachment ->
                                        FileResponse.from(material.material().code(), attachment)))
                        .toList(),
                file.eligibility().outcome(),
                file.amount() instanceof AmountResult.Known known
                        ? known.amount().toString()
                        : null,
                file.amount() instanceof AmountResult.Unknown unknown ? new TreeSet<>(unknown.missing()) : Set.of(),
                file.editable()
                        ? file.problems().stream().map(ProblemResponse::from).toList()
                        : List.of(),
                file.review() == null ? null : file.review().state(),
                file.returned() == null ? List.of() : file.returned().mends());
    }
}
