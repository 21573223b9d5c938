package org.zhuqi.campaigns.activities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/**
 * Who takes part. Places and booths are given away while the activity is locked ({@link Activities#lock}); that no
 * enterprise stands on a list twice and no booth has two is kept here in any case.
 */
@Port
public interface Participations {
    Optional<Participation> find(ParticipationId id);

    /** Finds it and keeps others from changing it until the transaction ends. */
    Optional<Participation> lock(ParticipationId id);

    Optional<Participation> of(ActivityId activity, EnterpriseId enterprise);

    Optional<Participation> findByToken(String token);

    Optional<Participation> findByCode(ActivityId activity, String code);

    /** How many have a place. */
    int placesTaken(ActivityId activity);

    /** How many people those who have a place bring. */
    int peopleExpected(ActivityId activity);

    Set<String> boothsTaken(ActivityId activity);

    /** Enterprises that have a place or wait for one. */
    List<EnterpriseId> expecting(ActivityId activity);

    /** Who waits, the longest first, at most so many. */
    List<Participation> waiting(ActivityId activity, int most);

    /** Refuses with REGISTERED_ALREADY when the enterprise is on the list. */
    void add(Participation participation);

    /** Keeps what had been filled in. */
    void keep(EntryChange change);

    /** What had been filled in before, the oldest first. */
    List<EntryChange> changes(ParticipationId id);

    /** Refuses with BOOTH_TAKEN, and with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Participation participation);
}
