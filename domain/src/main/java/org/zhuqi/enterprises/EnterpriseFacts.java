package org.zhuqi.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** Where statements about enterprises are kept; only ever added to. */
@Port
public interface EnterpriseFacts {
    default void add(EnterpriseFact fact) {
        addAll(List.of(fact));
    }

    void addAll(Collection<EnterpriseFact> facts);

    /** Everything ever stated under the code, in the order it was recorded. */
    default List<EnterpriseFact> stated(EnterpriseId enterprise, FactCode code) {
        return stated(enterprise, Set.of(code));
    }

    /** The same under any of the codes. */
    default List<EnterpriseFact> stated(EnterpriseId enterprise, Collection<FactCode> codes) {
        return statedOf(List.of(enterprise), codes);
    }

    /** The same about several enterprises. */
    List<EnterpriseFact> statedOf(Collection<EnterpriseId> enterprises, Collection<FactCode> codes);
}
