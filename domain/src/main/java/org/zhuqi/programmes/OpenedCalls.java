package org.zhuqi.programmes;

import java.time.Instant;
import org.zhuqi.shared.Port;

/** Remembers of which calls enterprises were told that they opened. */
@Port
public interface OpenedCalls {
    boolean isTold(ProgrammeId call);

    /** Once more changes nothing. */
    void told(ProgrammeId call, Instant at);
}
