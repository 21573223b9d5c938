package org.zhuqi.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** Where enterprises' records are kept. */
@Port
public interface Enterprises {
    Optional<Enterprise> find(EnterpriseId id);

    /** Finds the record and keeps others from changing it until the transaction ends. */
    Optional<Enterprise> findForChange(EnterpriseId id);

    Optional<Enterprise> findByCode(CreditCode code);

    /** Those of the records that are there, in no order. */
    List<Enterprise> findAll(Collection<EnterpriseId> ids);

    /**
     * The records whose ids follow, in the order of ids: a walk over everybody, portion by portion, meets each once and
     * those that are added meanwhile at its end.
     *
     * @param last null for the first portion
     */
    List<Enterprise> after(@Nullable EnterpriseId last, int atMost);

    /** How many there are. */
    int count();

    /** All records that have one of the codes. */
    List<Enterprise> findByCodes(Collection<CreditCode> codes);

    /** The same, and keeps others from changing them until the transaction ends. */
    List<Enterprise> findByCodesForChange(Collection<CreditCode> codes);

    /** Refuses with {@link EnterpriseError#CODE_TAKEN} when another record has the code. */
    default void add(Enterprise enterprise) {
        addAll(List.of(enterprise));
    }

    /** Adds many at once; all or none. */
    void addAll(Collection<Enterprise> enterprises);

    /**
     * Saves a changed record; its version must be the one it was read with and is counted up.
     * {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody saved in between.
     */
    default void save(Enterprise enterprise) {
        saveAll(List.of(enterprise));
    }

    /** Saves many at once; all or none. */
    void saveAll(Collection<Enterprise> enterprises);
}
