package org.zhuqi.audit;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** Notes kept outside the database of where the chain ended, so that cutting off its end shows. Only ever appended to. */
@Port
public interface HeadLog {
    void append(Head head);

    Optional<Head> last();

    /** All notes, oldest first. */
    List<Head> all();
}
