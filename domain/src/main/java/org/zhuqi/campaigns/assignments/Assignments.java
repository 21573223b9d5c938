package org.zhuqi.campaigns.assignments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** Who looks after whom, now and before. */
@Port
public interface Assignments {
    Optional<Assignment> find(AssignmentId id);

    /** All stretches of the enterprises, oldest first. */
    List<Assignment> ofAll(Collection<EnterpriseId> enterprises);

    default List<Assignment> of(EnterpriseId enterprise) {
        return ofAll(List.of(enterprise));
    }

    /** The stretch of the enterprise that covers the day. */
    default Optional<Assignment> on(EnterpriseId enterprise, LocalDate day) {
        return of(enterprise).stream().filter(each -> each.covers(day)).findFirst();
    }

    /** Those that have not ended and whose officer the person is, by enterprise. */
    List<Assignment> heldBy(UserId officer);

    /** Refuses with {@link AssignmentsError#HAS_AN_OFFICER} when an enterprise has somebody on one of the days. */
    default void add(Assignment assignment) {
        addAll(List.of(assignment));
    }

    /** Adds many at once; all or none. */
    void addAll(Collection<Assignment> assignments);

    /** Keeps how they ended. Refuses with CHANGED_MEANWHILE when somebody saved in between; all or none. */
    void saveAll(Collection<Assignment> assignments);

    default void save(Assignment assignment) {
        saveAll(List.of(assignment));
    }
}
