package org.zhuqi.applications.jdbc;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.forms.Answers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.LaterWrites;

@Repository
@RequiredArgsConstructor
class JdbcSubmissions implements Submissions {
    private final JdbcClient jdbc;
    private final LaterWrites later;
    private final ApplicationRows rows;
    private final ApplicationJson json;

    @Override
    public Optional<Submission> latest(ApplicationId application) {
        return jdbc.sql("select * from application_submission where application_id = ? order by round desc limit 1")
                .param(application.value())
                .query(SubmissionRow.class)
                .optional()
                .map(row -> rows.submission(row, json));
    }

    @Override
    public Optional<Submission.Head> latestHead(ApplicationId application) {
        return jdbc.sql("""
                        select at, programme_version from application_submission where application_id = ?
                        order by round desc limit 1""")
                .param(application.value())
                .query((row, number) -> new Submission.Head(Columns.moment(row, "at"), row.getInt("programme_version")))
                .optional();
    }

    /** What is frozen beside them is many times as large. */
    @Override
    public Optional<Answers> latestAnswers(ApplicationId application) {
        return jdbc.sql(
                        "select answers from application_submission where application_id = ? order by round desc limit 1")
                .param(application.value())
                .query(String.class)
                .optional()
                .map(json::answers);
    }

    @Override
    public Optional<Submission> find(ApplicationId application, int round) {
        return jdbc.sql("select * from application_submission where application_id = ? and round = ?")
                .param(application.value())
                .param(round)
                .query(SubmissionRow.class)
                .optional()
                .map(row -> rows.submission(row, json));
    }

    @Override
    public Optional<Submission> findByKey(ApplicationId application, String idempotencyKey) {
        return jdbc.sql("select * from application_submission where application_id = ? and idempotency_key = ?")
                .param(application.value())
                .param(idempotencyKey)
                .query(SubmissionRow.class)
                .optional()
                .map(row -> rows.submission(row, json));
    }

    @Override
    public Optional<Submission> findByReceipt(String number) {
        return jdbc.sql("select * from application_submission where receipt_number = ?")
                .param(number)
                .query(SubmissionRow.class)
                .optional()
                .map(row -> rows.submission(row, json));
    }

    @Override
    public List<Submission> all(ApplicationId application) {
        return jdbc
                .sql("select * from application_submission where application_id = ? order by round")
                .param(application.value())
                .query(SubmissionRow.class)
                .list()
                .stream()
                .map(row -> rows.submission(row, json))
                .toList();
    }

    @Override
    public boolean name(ApplicationId application, AttachmentId file) {
        return jdbc.sql("""
                select exists (select 1 from application_submission where application_id = :application
                    and files @> jsonb_build_array(jsonb_build_object('attachment', cast(:file as text))))""")
                .param("application", application.value())
                .param("file", file.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(Submission submission) {
        later.addOne(
                """
                insert into application_submission (application_id, round, receipt_number, at, sha256, content,
                    answers, files, amount, conditions, calculation, programme_version, submitted_by, idempotency_key)
                values (:applicationId, :round, :receiptNumber, :at, :sha256, :content, :answers::jsonb,
                    :files::jsonb, :amount, :conditions::jsonb, :calculation::jsonb, :programmeVersion, :submittedBy, :idempotencyKey)""",
                new SimplePropertySqlParameterSource(rows.row(submission, json)),
                SharedError.CHANGED_MEANWHILE::refused);
    }

    @Override
    public long nextReceiptNumber() {
        return jdbc.sql("select nextval('application_receipt_number')")
                .query(Long.class)
                .single();
    }
}
