package org.zhuqi.programmes.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Everything a published call says; anybody may read it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ReadProgramme {
    private final Programmes programmes;

    public Programme read(Actor actor, ProgrammeId id) {
        actor.may(ProgrammesRight.READ).orRefuse();
        return programmes.find(id).filter(Programme::isPublished).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
