package org.zhuqi.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.shared.RefusedException;

/** What every place that keeps submissions must do. */
public abstract class SubmissionsContract {
    protected abstract Submissions submissions();

    /** An application that has no submission yet. */
    protected abstract ApplicationId application();

    @Test
    void rounds_come_back_as_they_were_added() {
        ApplicationId application = application();
        Submission first = ApplicationFixture.submission(application, 1, "key-1");
        Submission second = ApplicationFixture.submission(application, 2, null);
        submissions().add(first);
        submissions().add(second);
        assertThat(submissions().all(application)).containsExactly(first, second);
        assertThat(submissions().latest(application)).contains(second);
        assertThat(submissions().latestHead(application)).contains(second.head());
        assertThat(submissions().latestAnswers(application)).contains(second.answers());
        assertThat(submissions().find(application, 1)).contains(first);
        assertThat(submissions().findByKey(application, "key-1")).contains(first);
        assertThat(submissions().findByKey(application, "key-2")).isEmpty();
        assertThat(submissions().findByReceipt(second.receipt().number())).contains(second);
        assertThat(submissions().findByReceipt("YB-1999-EQI-000001")).isEmpty();
    }

    @Test
    void what_was_never_submitted_has_no_round() {
        assertThat(submissions().latest(application())).isEmpty();
        assertThat(submissions().latestHead(application())).isEmpty();
        assertThat(submissions().all(application())).isEmpty();
    }

    @Test
    void a_round_is_added_once() {
        ApplicationId application = application();
        submissions().add(ApplicationFixture.submission(application, 1, null));
        assertThatThrownBy(() -> submissions().add(ApplicationFixture.submission(application, 1, null)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_key_is_used_once_in_an_application() {
        ApplicationId application = application();
        submissions().add(ApplicationFixture.submission(application, 1, "key"));
        assertThatThrownBy(() -> submissions().add(ApplicationFixture.submission(application, 2, "key")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void the_files_of_every_round_are_known_and_no_others() {
        ApplicationId application = application();
        Submission submission = ApplicationFixture.submission(application, 1, null);
        submissions().add(submission);
        submissions().add(ApplicationFixture.submission(application, 2, null));
        assertThat(submission.files()).isNotEmpty();
        for (SubmittedFile file : submission.files()) {
            assertThat(submissions().name(application, file.attachment())).isTrue();
            assertThat(submissions().name(new ApplicationId(new UUID(6, 9)), file.attachment()))
                    .isFalse();
        }
        assertThat(submissions().name(application, new AttachmentId(new UUID(4, 4))))
                .isFalse();
    }

    @Test
    void receipt_numbers_are_never_given_out_twice() {
        assertThat(submissions().nextReceiptNumber()).isNotEqualTo(submissions().nextReceiptNumber());
    }
}
