package org.zhuqi.subsidies.proposals;

import java.util.List;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Port;

/** The files of a programme that wait for the decision and nothing else. */
@Port
public interface PassedFiles {
    /** In the order of their ids. */
    List<PassedFile> of(ProgrammeId programme);
}
