package org.zhuqi.applications.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Difference;
import org.zhuqi.applications.Submission;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.Review;

/**
 * One round of an application as it was handed in.
 *
 * @param programme as it was in the version applied to
 * @param rounds all of them, first to last
 * @param differences what changed against the round before; empty for the first
 */
public record SubmittedApplication(
        Application application,
        Programme programme,
        Enterprise enterprise,
        Submission submission,
        List<Submission> rounds,
        List<Difference> differences,
        @Nullable Review review) {
    public SubmittedApplication {
        rounds = List.copyOf(rounds);
        differences = List.copyOf(differences);
    }
}
