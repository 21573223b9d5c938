package org.zhuqi.applications;

import java.util.List;
import java.util.Optional;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.forms.Answers;
import org.zhuqi.shared.Port;

/** Where submissions are kept; they are only ever added. */
@Port
public interface Submissions {
    Optional<Submission> latest(ApplicationId application);

    /** When the latest round was handed in, and which version of the call it answers. */
    default Optional<Submission.Head> latestHead(ApplicationId application) {
        return latest(application).map(Submission::head);
    }

    /** What was filled in in the latest round. */
    default Optional<Answers> latestAnswers(ApplicationId application) {
        return latest(application).map(Submission::answers);
    }

    Optional<Submission> find(ApplicationId application, int round);

    /** The submission made with the client's key, of any round. */
    Optional<Submission> findByKey(ApplicationId application, String idempotencyKey);

    /** The submission a receipt was given for. */
    Optional<Submission> findByReceipt(String number);

    /** All rounds, first to last. */
    List<Submission> all(ApplicationId application);

    /** Whether a submission of the application, of any round, names the file. */
    boolean name(ApplicationId application, AttachmentId file);

    /** Refuses with {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when the round or the key is there already. */
    void add(Submission submission);

    /** A number for a receipt that was never given out before; numbers may have gaps. */
    long nextReceiptNumber();
}
