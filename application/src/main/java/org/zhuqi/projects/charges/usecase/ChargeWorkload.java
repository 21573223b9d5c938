package org.zhuqi.projects.charges.usecase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.Workload;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.charges.Charge;
import org.zhuqi.projects.charges.Charges;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** The projects an official answers for pass to another when the official leaves; nothing is left without. */
@Service
@Transactional
@RequiredArgsConstructor
public class ChargeWorkload implements Workload {
    /** Kept in the record, in the authoritative language. */
    private static final String REASON = "人员离任，整体交接";

    private final Charges charges;
    private final Projects projects;
    private final AccountDirectory accounts;
    private final PassProjectOn passProjectOn;

    @Override
    public String id() {
        return "projects.in-charge";
    }

    @Override
    @Transactional(readOnly = true)
    public long heldBy(UserId person) {
        return charges.heldBy(person).size();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Doer> doers(UserId person) {
        boolean ofPrefecture = accounts.find(person)
                .filter(account -> account.post().role() == Role.PREFECTURE_OFFICER)
                .isPresent();
        Set<Doer> doers = new HashSet<>();
        for (Charge charge : charges.heldBy(person)) {
            doers.add(
                    ofPrefecture
                            ? new Doer(Role.PREFECTURE_OFFICER, null)
                            : new Doer(Role.UNIT_OFFICER, project(charge).unit()));
        }
        return doers;
    }

    @Override
    public void handOver(Actor actor, UserId from, UserId to) {
        if (!actor.scopeFor(ProjectsRight.HAND_OVER).coversPerson(from)) {
            throw SharedError.NOT_FOUND.refused();
        }
        for (Charge charge : charges.heldBy(from)) {
            if (!passProjectOn.mayAnswerFor(to, project(charge))) {
                throw AccountError.NOT_A_COLLEAGUE.refused();
            }
            passProjectOn.pass(actor, charge.project(), to, charge.taskForce(), REASON, List.of());
        }
    }

    private Project project(Charge charge) {
        return projects.find(charge.project()).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
