package org.zhuqi.subsidies.proposals;

import java.math.BigDecimal;
import java.util.Map;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.PlugIn;

/** Knows how experts scored the files of a programme. */
@PlugIn
public interface ExpertScores {
    /** The scores that are final; files without one are left out. */
    Map<ApplicationId, BigDecimal> of(ProgrammeId programme);
}
