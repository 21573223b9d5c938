package org.zhuqi.applications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Answers;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

/**
 * One round as it was handed in; never changed.
 *
 * @param round 1 for the first, one more after each return
 * @param content everything that was handed in and by what it was judged, in canonical form; its hash is the receipt's
 * @param answers the part of the content that was filled in
 * @param amount by the programme's formula, null when a fact it needs was missing
 * @param conditions how the programme's conditions were judged, with the facts that were known
 * @param calculation how the amount came about
 * @param programmeVersion of the call it answers
 * @param idempotencyKey given by the client: the same key is the same submission
 */
public record Submission(
        ApplicationId application,
        int round,
        Receipt receipt,
        CanonicalJson content,
        Answers answers,
        List<SubmittedFile> files,
        @Nullable Money amount,
        List<Step> conditions,
        List<Step> calculation,
        int programmeVersion,
        UserId by,
        @Nullable String idempotencyKey) {
    /**
     * What is asked of a submission without what was handed in, which is many times as large.
     *
     * @param at when it was handed in
     */
    public record Head(Instant at, int programmeVersion) {}

    public Submission {
        files = List.copyOf(files);
        conditions = List.copyOf(conditions);
        calculation = List.copyOf(calculation);
        if (round < 1) {
            throw new IllegalArgumentException("rounds count from 1");
        }
        if (!content.sha256().equals(receipt.sha256())) {
            throw new IllegalArgumentException("the receipt is for another content: " + receipt.number());
        }
    }

    public Head head() {
        return new Head(receipt.at(), programmeVersion);
    }
}
