package org.zhuqi.applications.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Exclusion;
import org.zhuqi.applications.Exclusions;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** Tells, before anything is typed, what the actor's enterprise handed in for other calls that excludes this one. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CheckExclusions {
    private final Exclusions exclusions;
    private final Programmes programmes;
    private final Enterprises enterprises;

    /** Of every project: which one it will be for is not known yet. */
    public List<Exclusion> check(Actor actor, ProgrammeId id) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        EnterpriseId own = actor.enterprise();
        if (own == null) {
            throw SharedError.DENIED.refused();
        }
        Enterprise enterprise = enterprises.find(own).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, enterprise.unit(), own).orRefuse();
        Programme programme =
                programmes.find(id).filter(Programme::isPublished).orElseThrow(SharedError.NOT_FOUND::refused);
        return exclusions.of(own, programme, null);
    }
}
