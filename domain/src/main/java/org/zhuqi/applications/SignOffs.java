package org.zhuqi.applications;

import java.util.Optional;
import org.zhuqi.shared.Port;

/** The latest confirmation of each application. */
@Port
public interface SignOffs {
    Optional<SignOff> find(ApplicationId application);

    /** In the place of the one before. */
    void save(SignOff signOff);
}
