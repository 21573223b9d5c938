package org.zhuqi.applications.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.SignOff;
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
 * @param lastSignOff the latest confirmation, of whatever content; null when there is none or the programme asks for none
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
        @Nullable SignOff lastSignOff,
        boolean editable) {
    public DraftFile {
        materials = List.copyOf(materials);
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
                        "", draft.version() + " ", relevant.values().toString()));
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
        return lastSignOff != null && lastSignOff.mark().equals(mark()) ? lastSignOff : null;
    }

    /** The round a submission now would be. */
    public int nextRound() {
        return application.round() + 1;
    }
}
