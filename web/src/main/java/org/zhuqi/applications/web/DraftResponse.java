package org.zhuqi.applications.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.Exclusion;
import org.zhuqi.applications.Mendable;
import org.zhuqi.applications.PaperOnFile;
import org.zhuqi.applications.SignOff;
import org.zhuqi.applications.usecase.DraftFile;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;

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
 * @param mendable ids of fields, tables and materials that may be changed; null for all of them
 * @param project national code, null where the call asks for none
 * @param exclusions what was handed in for other calls and keeps this one from being handed in
 * @param onFile papers handed in before that a material may take
 * @param signOff how the confirmation stands, null when nobody asked for it or gave it
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
        List<Mend> toMend,
        @Nullable Set<String> mendable,
        @Nullable String project,
        List<ExclusionResponse> exclusions,
        List<OnFileResponse> onFile,
        @Nullable SignOffState signOff) {

    /** @param receiptNumber of what was handed in for the other call */
    record ExclusionResponse(String programmeCode, LocalText title, String receiptNumber) {
        static ExclusionResponse from(Exclusion other) {
            return new ExclusionResponse(other.programmeCode(), other.title(), other.receiptNumber());
        }
    }

    /** @param paper the file, to be handed back when it is taken */
    record OnFileResponse(
            String material, UUID paper, String fileName, String sha256, String receiptNumber, Instant handedIn) {}

    /**
     * @param current whether it is about exactly what lies there now
     * @param words why it was refused
     */
    record SignOffState(
            SignOff.State state,
            String by,
            Instant at,
            boolean current,
            @Nullable String words) {}

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
                file.returned() == null ? List.of() : file.returned().mends(),
                file.mendable().everything() ? null : mendable(file.mendable()),
                file.application().project() == null
                        ? null
                        : file.application().project().value(),
                file.exclusions().stream().map(ExclusionResponse::from).toList(),
                file.materials().stream()
                        .flatMap(material -> file.onFile(material).stream()
                                .map(paper -> onFile(material.material().code(), paper)))
                        .toList(),
                signOff(file));
    }

    private static Set<String> mendable(Mendable mendable) {
        Set<String> places = new TreeSet<>(mendable.items());
        mendable.materials().forEach(code -> places.add("materials." + code));
        return places;
    }

    private static OnFileResponse onFile(String material, PaperOnFile paper) {
        return new OnFileResponse(
                material,
                paper.file().attachment().value(),
                paper.file().fileName(),
                paper.file().sha256(),
                paper.receiptNumber(),
                paper.at());
    }

    private static @Nullable SignOffState signOff(DraftFile file) {
        SignOff last = file.lastSignOff();
        return last == null
                ? null
                : new SignOffState(
                        last.state(), last.byName(), last.at(), last.mark().equals(file.mark()), last.words());
    }
}
