package org.zhuqi.applications.web;

import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.usecase.OpenSubmission;
import org.zhuqi.applications.usecase.SubmittedApplication;
import org.zhuqi.shared.Actor;

/** What was handed in, read once for all sections of a page that show of it. */
@Component
@RequestScope
@RequiredArgsConstructor
class OpenedSubmission {
    private final OpenSubmission openSubmission;
    private final Map<ApplicationId, SubmittedApplication> opened = new HashMap<>();

    /** Of the one who asks in this request. */
    SubmittedApplication open(Actor actor, ApplicationId id) {
        return opened.computeIfAbsent(id, wanted -> openSubmission.open(actor, wanted, null));
    }
}
