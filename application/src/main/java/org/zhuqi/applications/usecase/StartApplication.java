package org.zhuqi.applications.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.SharedError;

/**
 * Begins a draft for a call, or finds the one that is open already: an enterprise has one per call, or one for each of its
 * projects where the call says so.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class StartApplication {
    private final Applications applications;
    private final Drafts drafts;
    private final Programmes programmes;
    private final Enterprises enterprises;
    private final ProjectOfApplication projectOfApplication;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What came of it.
     *
     * @param started false when there was one already
     */
    public record Started(Application application, boolean started) {}

    /**
     * Starts it.
     *
     * @param project the project's national code as it was typed; not looked at where the call asks for none
     */
    public Started start(Actor actor, ProgrammeId programmeId, @Nullable String project) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        EnterpriseId own = actor.enterprise();
        if (own == null) {
            throw SharedError.DENIED.refused();
        }
        Enterprise enterprise = enterprises.find(own).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, enterprise.unit(), own).orRefuse();
        Programme programme =
                programmes.find(programmeId).filter(Programme::isPublished).orElseThrow(SharedError.NOT_FOUND::refused);
        ProjectCode code = programme.particulars().perProject() ? ProjectOfApplication.required(project) : null;
        return applications
                .findOpen(own, programmeId, code)
                .map(open -> new Started(open, false))
                .orElseGet(() -> begin(actor, enterprise, programme, code));
    }

    private Started begin(Actor actor, Enterprise enterprise, Programme programme, @Nullable ProjectCode project) {
        Instant now = clock.instant();
        programme.requireOpen(now, clock.getZone());
        Application application = Application.start(
                        new ApplicationId(Identifiers.next(clock)),
                        programme.id(),
                        enterprise.id(),
                        enterprise.unit(),
                        actor.id(),
                        now)
                .withProject(project);
        if (!applications.add(application)) {
            // A colleague was a moment faster.
            return new Started(
                    applications
                            .findOpen(enterprise.id(), programme.id(), project)
                            .orElseThrow(SharedError.NOT_FOUND::refused),
                    false);
        }
        drafts.add(begun(actor, enterprise, programme, application));
        auditTrail.record(AuditEvent.done(actor, "applications.start", "application", application.id())
                .with("programme", programme.code()));
        return new Started(application, true);
    }

    /** A draft that has what the ledger knows of the project; all of it may be changed. */
    private Draft begun(Actor actor, Enterprise enterprise, Programme programme, Application application) {
        Draft draft = Draft.empty(application.id());
        ProjectCode project = application.project();
        if (project == null) {
            return draft;
        }
        Map<String, @Nullable Object> known =
                new HashMap<>(projectOfApplication.known(project, enterprise.id(), programme.form()));
        return draft.merge(new Edit(
                        known, new Seen.Version(0), Set.of(), actor.id(), actor.name(), application.startedAt()))
                .draft();
    }
}
