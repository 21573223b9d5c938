package org.zhuqi.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** All policies, with every edition of what they said. */
@Port
public interface Policies {
    Optional<Policy> find(PolicyId id);

    /** Finds it and keeps others from changing it or its items until the transaction ends. */
    Optional<Policy> lock(PolicyId id);

    /** The published one of that number whose leading body this is. */
    Optional<Policy> findPublished(String leader, DocumentNumber number);

    /** What was published, the latest edition first; of a draft none. */
    List<PolicyEdition> editions(PolicyId id);

    void add(Policy policy);

    /**
     * Keeps it, and its edition when that is a new one. Refuses with CHANGED_MEANWHILE when somebody saved in between, and
     * with {@link PoliciesError#NUMBER_TAKEN} when its leading body has published another of that number.
     */
    void save(Policy policy);

    /**
     * Published policies whose last day lies within these days and of which nobody was told yet; each is given once, to
     * one caller.
     */
    List<PolicyId> takeExpiring(LocalDate first, LocalDate last, int most);
}
