package org.zhuqi.reviews.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.ReportingUnitId;

/**
 * Somebody who judges what officers cannot.
 *
 * @param fields what they know about, at least one
 * @param employer where they work, as people know it
 * @param county where they live and work, null when outside the prefecture
 * @param ties enterprises in whose matters they take no part
 */
@With
public record Expert(
        ExpertId id,
        String name,
        Set<Field> fields,
        String employer,
        @Nullable ReportingUnitId county,
        List<Tie> ties,
        boolean active,
        long version) {
    /** Longest name. */
    public static final int MAX_NAME = 100;

    /** What an expert knows about (docs/domain.md "Experts"). */
    public enum Field {
        TECHNOLOGY,
        FINANCE,
        MANAGEMENT
    }

    /** Why an expert takes no part. */
    public enum Reason {
        EMPLOYER,
        SHAREHOLDER,
        PAST_WORK,
        DECLARED
    }

    /** What ties an expert to an enterprise. */
    public record Tie(EnterpriseId enterprise, Reason reason) {}

    public Expert {
        fields = Set.copyOf(fields);
        ties = List.copyOf(ties);
        List<FieldProblem> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > MAX_NAME) {
            problems.add(FieldProblem.of("name", "reviews.expert-name", MAX_NAME));
        }
        if (fields.isEmpty()) {
            problems.add(FieldProblem.of("fields", "reviews.expert-fields"));
        }
        if (employer.isBlank() || employer.length() > MAX_NAME) {
            problems.add(FieldProblem.of("employer", "reviews.expert-employer", MAX_NAME));
        }
        if (!problems.isEmpty()) {
            throw ExpertsError.EXPERT_INCOMPLETE.refused(problems);
        }
    }
}
