package org.zhuqi.applications;

import java.util.Optional;
import org.zhuqi.shared.Port;

/** How it stands with the confirmation of each application. */
@Port
public interface SignOffs {
    Optional<SignOff> find(ApplicationId application);

    /** In the place of what was before. */
    void save(SignOff signOff);
}
