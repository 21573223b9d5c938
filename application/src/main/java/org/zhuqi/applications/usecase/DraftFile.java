package org.zhuqi.applications.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Difference;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.Exclusion;
import org.zhuqi.applications.Mendable;
import org.zhuqi.applications.PaperOnFile;
import org.zhuqi.applications.SignOff;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.SubmittedFile;
import org.zhuqi.documents.Attachment;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.shared.FieldProblem;

/**
 * A draft with everything that lies beside it on the desk.
 *
 * @param answers the draft's, with the fields that come from facts filled in
 * @param relevant what a submission would freeze of them
 * @param amount what the formula gives for them now
 * @param review null until it was submitted
 * @param returned the officer's latest list of what to mend, null when it was never returned
 * @param before the round that was handed in last, null for a draft never handed in
 * @param mendable what of it may be changed
 * @param exclusions what was handed in for other calls and keeps this one from being handed in
 * @param onFile papers handed in before that its materials may take, by the material's code
 * @param lastSignOff how it stands with the confirmation, of whatever content; null when nobody asked for it or gave it, or
 *     the programme asks for none
 * @param editable whether it may be changed and submitted now, the window aside
 */
public record DraftFile(
        Application application,
        Programme programme,
        Enterprise enterprise,
        Draft draft,
        Answers answers,
        Answers relevant,
        List<MaterialFiles> materials,
        Eligibility eligibility,
        AmountResult amount,
        @Nullable Review review,
        @Nullable ReviewMove returned,
        @Nullable Submission before,
        Mendable mendable,
        List<Exclusion> exclusions,
        Map<String, List<PaperOnFile>> onFile,
        @Nullable SignOff lastSignOff,
        boolean editable) {
    public DraftFile {
        materials = List.copyOf(materials);
        exclusions = List.copyOf(exclusions);
        onFile = Map.copyOf(onFile);
    }

    /**
     * Names what lies on the desk now, 64 hexadecimal digits: who certifies hands it in with the submission, so that
     * nothing is certified that a colleague changed after it was looked at.
     */
    public String mark() {
        String content = materials.stream()
                .flatMap(material -> material.files().stream())
                .map(file -> file.id() + " ")
                .collect(Collectors.joining(
                        "",
                        programme.version() + " " + draft.version() + " ",
                        relevant.values().toString()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Everything that keeps it from being submitted, apart from window and certification; form first. */
    public List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>(programme.form().check(answers));
        for (MaterialFiles material : materials) {
            if (material.missing()) {
                problems.add(FieldProblem.of(
                        "materials." + material.material().code(),
                        "applications.material-missing",
                        material.material().name()));
            }
            material.files().stream()
                    .filter(file -> !material.material().accepts(file.mediaType()))
                    .forEach(file -> problems.add(FieldProblem.of(
                            "materials." + material.material().code(),
                            "applications.material-format",
                            file.fileName())));
        }
        return problems;
    }

    /** Whether somebody else of the enterprise has to confirm it. */
    public boolean asksSignOff() {
        return programme.particulars().signOff();
    }

    /** The confirmation of exactly what lies here now. */
    public @Nullable SignOff signOff() {
        return lastSignOff != null && lastSignOff.confirms(mark()) ? lastSignOff : null;
    }

    /** What would differ from the round before; nothing for the first. */
    public List<Difference> differences() {
        return before == null ? List.of() : Difference.between(programme, before, relevant, files());
    }

    /** What is attached, as a submission would freeze it. */
    public List<SubmittedFile> files() {
        return materials.stream()
                .flatMap(material -> material.files().stream()
                        .map(file -> SubmittedFile.of(material.material().code(), file)))
                .toList();
    }

    /** Papers on file that a material may take and has not taken yet. */
    public List<PaperOnFile> onFile(MaterialFiles of) {
        return onFile.getOrDefault(of.material().code(), List.of()).stream()
                .filter(paper -> of.files().stream()
                        .noneMatch(file -> file.sha256().equals(paper.file().sha256())))
                .toList();
    }

    /** Where an attached file was handed in before; empty for a new one. */
    public Optional<PaperOnFile> origin(MaterialFiles of, Attachment file) {
        return onFile.getOrDefault(of.material().code(), List.of()).stream()
                .filter(paper -> paper.file().sha256().equals(file.sha256()))
                .findFirst();
    }

    /** The round a submission now would be. */
    public int nextRound() {
        return application.round() + 1;
    }
}
