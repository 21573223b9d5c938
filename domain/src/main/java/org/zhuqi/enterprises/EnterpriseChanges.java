package org.zhuqi.enterprises;

import java.util.Collection;
import java.util.List;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** What was changed in records, by whom; only ever added to. */
@Port
public interface EnterpriseChanges {
    void addAll(Collection<EnterpriseChange> changes);

    /** What was saved after the record had this version, oldest first. */
    List<EnterpriseChange> after(EnterpriseId enterprise, long version);
}
