package org.zhuqi.applications.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.SharedError;

/** The version of the call that an application answers: a draft the newest, what was handed in once its own for ever. */
@Service
@RequiredArgsConstructor
class AnsweredCall {
    private final Programmes programmes;
    private final Submissions submissions;

    Programme of(Application application) {
        return (application.round() == 0
                        ? programmes.find(application.programme())
                        : submissions
                                .latestHead(application.id())
                                .map(Submission.Head::programmeVersion)
                                .flatMap(version -> programmes.find(application.programme(), version)))
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
