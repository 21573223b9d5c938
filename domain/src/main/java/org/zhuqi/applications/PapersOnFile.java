package org.zhuqi.applications;

import java.util.List;
import java.util.Set;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** Finds papers that enterprises handed in before. */
@Port
public interface PapersOnFile {
    /** Of these kinds, the latest first; each content once per kind. At most a hundred. */
    List<PaperOnFile> of(EnterpriseId enterprise, Set<PaperKind> kinds);
}
