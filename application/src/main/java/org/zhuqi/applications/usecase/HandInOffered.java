package org.zhuqi.applications.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.Drafts;
import org.zhuqi.applications.Edit;
import org.zhuqi.applications.Seen;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.candidates.ApplicationDesk;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.SharedError;

/**
 * Hands in for an enterprise what it takes of an offer (免申即享): a draft of its answer, submitted at once, with all that a
 * submission freezes and opens. A draft it had begun for the call is the one that is handed in.
 */
@Service
@Transactional
@RequiredArgsConstructor
class HandInOffered implements ApplicationDesk {
    private final Applications applications;
    private final Drafts drafts;
    private final Programmes programmes;
    private final Enterprises enterprises;
    private final SubmitApplication submitApplication;
    private final Clock clock;

    @Override
    @Transactional(readOnly = true)
    public Set<EnterpriseId> applied(ProgrammeId programme, Collection<EnterpriseId> of) {
        return applications.submitted(programme, of);
    }

    @Override
    public UUID handIn(
            Actor actor,
            ProgrammeId programme,
            @Nullable String project,
            Map<String, Object> answers,
            boolean certified) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        EnterpriseId own = actor.enterprise();
        if (own == null) {
            throw SharedError.DENIED.refused();
        }
        Enterprise enterprise = enterprises.find(own).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, enterprise.unit(), own).orRefuse();
        boolean perProject = programmes
                .find(programme)
                .orElseThrow(SharedError.NOT_FOUND::refused)
                .particulars()
                .perProject();
        ProjectCode code = perProject ? ProjectOfApplication.required(project) : null;
        Application application =
                applications.findOpen(own, programme, code).orElseGet(() -> begin(actor, enterprise, programme, code));
        answer(actor, application.id(), answers);
        submitApplication.submitOffered(
                actor, new SubmitApplication.Command(application.id(), null, null, null, certified));
        return application.id().value();
    }

    private Application begin(
            Actor actor, Enterprise enterprise, ProgrammeId programme, @Nullable ProjectCode project) {
        Application application = Application.start(
                        new ApplicationId(Identifiers.next(clock)),
                        programme,
                        enterprise.id(),
                        enterprise.unit(),
                        actor.id(),
                        clock.instant())
                .withProject(project);
        if (!applications.add(application)) {
            // A colleague began one a moment earlier.
            return applications
                    .findOpen(enterprise.id(), programme, project)
                    .orElseThrow(SharedError.NOT_FOUND::refused);
        }
        drafts.add(Draft.empty(application.id()));
        return application;
    }

    private void answer(Actor actor, ApplicationId id, Map<String, Object> answers) {
        Draft draft = drafts.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Instant now = clock.instant();
        Map<String, @Nullable Object> changes = new HashMap<>(answers);
        Draft answered = draft.merge(new Edit(
                        changes, new Seen.Version(draft.version()), answers.keySet(), actor.id(), actor.name(), now))
                .draft();
        if (answered.version() != draft.version()) {
            drafts.save(answered);
        }
    }
}
