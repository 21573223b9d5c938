package org.zhuqi.campaigns.assignments.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.Workload;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.EnterprisesAssigned;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** The enterprises an officer looks after pass to another when the officer leaves; nobody is left without. */
@Service
@Transactional
@RequiredArgsConstructor
public class AssignmentWorkload implements Workload {
    /** Kept in the record, in the authoritative language. */
    private static final String REASON = "人员离任，整体交接";

    private final Assignments assignments;
    private final AccountDirectory accounts;
    private final FindOfficers findOfficers;
    private final PassOn passOn;
    private final DomainEvents events;
    private final Clock clock;

    @Override
    public String id() {
        return "assignments.held";
    }

    @Override
    @Transactional(readOnly = true)
    public long heldBy(UserId person) {
        return assignments.heldBy(person).size();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Doer> doers(UserId person) {
        boolean ofPrefecture = accounts.find(person)
                .filter(account -> account.post().role() == Role.PREFECTURE_OFFICER)
                .isPresent();
        return assignments.heldBy(person).stream()
                .map(each -> ofPrefecture
                        ? new Doer(Role.PREFECTURE_OFFICER, null)
                        : new Doer(Role.UNIT_OFFICER, each.unit()))
                .collect(Collectors.toSet());
    }

    @Override
    public void handOver(Actor actor, UserId from, UserId to) {
        if (!actor.scopeFor(AssignmentsRight.HAND_OVER).coversPerson(from)) {
            throw SharedError.NOT_FOUND.refused();
        }
        List<Assignment> held = assignments.heldBy(from);
        for (Assignment assignment : held) {
            if (!findOfficers.mayLookAfter(to, assignment.unit())) {
                throw AccountError.NOT_A_COLLEAGUE.refused();
            }
            passOn.pass(actor, assignment, to, assignment.unit(), REASON, List.of(), passOn.firstDayFor(assignment));
        }
        if (!held.isEmpty()) {
            events.publish(new EnterprisesAssigned(Identifiers.next(clock), clock.instant(), to, held.size(), true));
        }
    }
}
