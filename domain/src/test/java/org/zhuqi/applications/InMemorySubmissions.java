package org.zhuqi.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.shared.SharedError;

/** Submissions kept in memory, for tests. */
public final class InMemorySubmissions implements Submissions {
    private final List<Submission> kept = new ArrayList<>();
    private long numbers;

    @Override
    public Optional<Submission> latest(ApplicationId application) {
        List<Submission> all = all(application);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    @Override
    public Optional<Submission> find(ApplicationId application, int round) {
        return all(application).stream().filter(s -> s.round() == round).findFirst();
    }

    @Override
    public Optional<Submission> findByKey(ApplicationId application, String idempotencyKey) {
        return all(application).stream()
                .filter(s -> idempotencyKey.equals(s.idempotencyKey()))
                .findFirst();
    }

    @Override
    public Optional<Submission> findByReceipt(String number) {
        return kept.stream().filter(s -> s.receipt().number().equals(number)).findFirst();
    }

    @Override
    public List<Submission> all(ApplicationId application) {
        return kept.stream().filter(s -> s.application().equals(application)).toList();
    }

    @Override
    public boolean name(ApplicationId application, AttachmentId file) {
        return all(application).stream()
                .flatMap(submission -> submission.files().stream())
                .anyMatch(submitted -> submitted.attachment().equals(file));
    }

    @Override
    public void add(Submission submission) {
        boolean there = find(submission.application(), submission.round()).isPresent()
                || (submission.idempotencyKey() != null
                        && findByKey(submission.application(), submission.idempotencyKey())
                                .isPresent());
        if (there) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        kept.add(submission);
    }

    @Override
    public long nextReceiptNumber() {
        return ++numbers;
    }
}
